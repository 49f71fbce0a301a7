import { join } from 'node:path';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { newMigration } from '@vesthub/database';
import { openEmbedded } from '@vesthub/embedded-postgres';
import { kernelMigrations } from '@vesthub/kernel';

/**
 * `npm run new-migration -- <module> <name>`: compares a module's Prisma schema with its migrations and writes the difference
 * as a new migration. Uses a temporary database server.
 */
const [module, name] = process.argv.slice(2);
if (!module || !name) {
  console.error(
    'Usage: npm run new-migration -- <module> <name>, for example: npm run new-migration -- bpa add_audits',
  );
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'vesthub-migration-'));
// The embedded PostgreSQL may run as a different user than this script.
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
    written ?? `The migrations of ${module} already match its schema; no migration was written.`,
  );
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
