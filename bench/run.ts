import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, silent } from '@vesthub/database';
import { openEmbedded } from '@vesthub/embedded-postgres';
import { leaveServerCore } from './cores.ts';
import { compare, measure, type Comparison } from './measure.ts';
import { queries } from './queries.ts';
import { report } from './report.ts';
import { startServer, type Server } from './servers.ts';

/**
 * `npm run bench`: compares the hub with a bare node:http server that builds each answer with one SQL statement. Both
 * use the same PostgreSQL database with the real facts. Writes bench/results/hub.md.
 */

const connectionsToDatabase = 10;

leaveServerCore();
const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// The embedded PostgreSQL may run as a different user than the benchmark.
await chmod(folder, 0o755);
const database = await openEmbedded({ folder: join(folder, 'postgres'), log: silent });
const servers: Server[] = [];
try {
  const url = database.url('bench');
  await ensureDatabase(url);
  console.log('Starting the hub, which seeds the database …');
  const hub = await startServer('hub', ['apps/hub/build/main.mjs', 'serve'], {
    DATABASE_URL: url,
    VESTHUB_DATA: folder,
    VESTHUB_LOG_LEVEL: 'error',
    // Turns the budget per caller off, because the benchmark sends as much as it can as one caller.
    VESTHUB_BUDGET: '0',
    VESTHUB_MAX_COST: '1000000',
    VESTHUB_MAX_CONCURRENT: '1000',
    VESTHUB_EXAMPLES: 'off',
    VESTHUB_POOL_SIZE: `${connectionsToDatabase}`,
  });
  servers.push(hub);
  const bare = await startServer('bare server', ['bench/bare-server.ts'], {
    DATABASE_URL: url,
    POOL_SIZE: `${connectionsToDatabase}`,
  });
  servers.push(bare);

  const comparisons: Comparison[] = [];
  for (const query of queries) await compare(query, hub, bare);
  for (const query of queries) {
    comparisons.push(await measure(query, hub, bare));
    await compare(query, hub, bare);
  }
  const text = report(comparisons);
  await writeFile(fileURLToPath(new URL('results/hub.md', import.meta.url)), text);
  console.log(`\n${text}`);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
