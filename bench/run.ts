/**
 * `npm run bench`: the hub against a bare node:http server that gives the same answers out of one SQL
 * statement each, on the same PostgreSQL and the real facts. Writes bench/results/hub.md.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, openEmbedded, silent } from '@vesthub/database';
import { leaveServerCore } from './cores.ts';
import { compare, measure, type Comparison } from './measure.ts';
import { questions } from './questions.ts';
import { report } from './report.ts';
import { startServer, type Server } from './servers.ts';

const connectionsToDatabase = 10;

leaveServerCore();
const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// PostgreSQL may run as another user than the benchmark.
await chmod(folder, 0o755);
const database = await openEmbedded({ folder: join(folder, 'postgres'), log: silent });
const servers: Server[] = [];
try {
  const url = database.url('bench');
  await ensureDatabase(url);
  console.log('Starting the hub, which reads the facts into the database …');
  const hub = await startServer('hub', ['apps/hub/build/main.mjs', 'serve'], {
    DATABASE_URL: url,
    VESTHUB_DATA: folder,
    VESTHUB_LOG_LEVEL: 'error',
    // Speed is measured here, not what one caller may use of it.
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
  for (const question of questions) {
    await compare(question, hub, bare);
    comparisons.push(await measure(question, hub, bare));
    await compare(question, hub, bare);
  }
  const text = report(comparisons);
  await writeFile(fileURLToPath(new URL('results/hub.md', import.meta.url)), text);
  console.log(`\n${text}`);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
