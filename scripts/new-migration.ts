import { join } from 'node:path';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { newMigration, openEmbedded } from '@vesthub/database';
import { kernelMigrations } from '@vesthub/kernel';

/**
 * Writes the migration of a module from the difference between its Prisma schema and its history:
 * `pnpm new-migration <module> <name>`. Uses a database server of its own, which is gone afterwards.
 */
const [module, name] = process.argv.slice(2);
if (!module || !name) {
  console.error(
    'Usage: pnpm new-migration <module> <name>, for example: pnpm new-migration bpa add_audits',
  );
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'vesthub-migration-'));
// PostgreSQL may run as another user than this script.
await chmod(folder, 0o755);
const server = await openEmbedded({ folder, log: console });
try {
  const written = await newMigration({
    url: server.url(),
    module,
    schemaFolder: join('prisma', module),
    before: [kernelMigrations],
    name,
    log: console,
  });
  console.log(
    written ?? `The tables of ${module} are as its schema says; there is nothing to write.`,
  );
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
