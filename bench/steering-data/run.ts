import { importer } from '@vesthub/imports';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, moduleClient, Pools, silent } from '@vesthub/database';
import { openEmbedded } from '@vesthub/embedded-postgres';
import { registryModule, issueToken } from '@vesthub/registry';
import { allModules } from '@vesthub/hub/modules';
import { startServer } from '../servers.ts';
import { figuresOfIndicator, writeFigures } from './figures.ts';
import { latencies } from './latency.ts';
import { report, type Load } from './report.ts';
import { addIndicators, copySeconds, countFigures, settle } from './store.ts';

/**
 * `npm run bench:steering-data`: imports 240 thousand, then 5 million and, with `--large`, 20 million figures. Compares
 * each import with a plain COPY of the same rows and measures answers after it. Writes bench/results/steering-data.md.
 */

const steeringData = allModules.find(({ name }) => name === 'steering-data')!;
const sizes = [240_000, 5_000_000, ...(process.argv.includes('--large') ? [20_000_000] : [])];
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// PostgreSQL may run as a different user than the benchmark.
await chmod(folder, 0o755);
const database = await openEmbedded({ folder: join(folder, 'postgres'), log: silent });
const pools = new Pools(silent);
try {
  const url = database.url('bench');
  await ensureDatabase(url);
  const env = {
    DATABASE_URL: url,
    VESTHUB_DATA: folder,
    VESTHUB_EXAMPLES: 'off',
    VESTHUB_LOG_LEVEL: 'error',
    VESTHUB_BUDGET: '0',
  };
  execFileSync(process.execPath, ['apps/hub/build/main.mjs', 'seed'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const token = await tokenAt(url);
  const loads: Load[] = [];
  let next = 1;
  for (const size of sizes) {
    const indicators = Math.max(1, Math.round(size / figuresOfIndicator) - (next - 1));
    loads.push(await load(url, next, next + indicators));
    next += indicators;
    const hub = await startServer('hub', ['apps/hub/build/main.mjs', 'serve'], env);
    try {
      const last = loads.at(-1)!;
      last.latencies = await latencies(url, (graphql) => hub.ask(graphql, token));
      await writeResults(loads);
    } finally {
      await hub.stop();
    }
  }
} finally {
  await pools.end();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Writes the results so far, so that an interrupted run keeps the results of the smaller sizes. */
async function writeResults(loads: readonly Load[]): Promise<void> {
  const text = report(loads);
  const results = new URL('../results/', import.meta.url);
  await mkdir(results, { recursive: true });
  await writeFile(new URL('steering-data.md', results), text);
  console.log(`\n${text}`);
}

/** Imports the figures of the indicators `[from, to)` in this process and measures a COPY of the same figures. */
async function load(url: string, from: number, to: number): Promise<Load> {
  const file = join(folder, 'figures.csv');
  const figures = await writeFigures(file, from, to);
  await addIndicators(url, from, to);
  const reader = await importer.of(steeringData)[0]!.load();
  const began = performance.now();
  const result = await reader.importFile(connectionAt(url), file, { author: 'benchmark' });
  const importSeconds = (performance.now() - began) / 1000;
  if (result.fresh !== figures) {
    throw new Error(`Of ${figures} figures ${result.fresh} were imported: ${result.reason}`);
  }
  const bytes = (await stat(file)).size;
  await rm(file);
  console.log(`${figures} figures in ${importSeconds.toFixed(0)} s`);
  const copy = join(folder, 'figures.copy');
  const seconds = await copySeconds(url, copy);
  await rm(copy);
  console.log(`COPY in ${seconds.toFixed(0)} s`);
  const small = join(folder, 'small.csv');
  await writeFile(small, smallFile(to - 1));
  const smallBegan = performance.now();
  await reader.importFile(connectionAt(url), small, {
    author: 'benchmark',
    settings: { confirm: 'true' },
  });
  const smallSeconds = (performance.now() - smallBegan) / 1000;
  await settle(url);
  return {
    figures,
    bytes,
    total: await countFigures(url),
    importSeconds,
    copySeconds: seconds,
    smallSeconds,
    memory: process.resourceUsage().maxRSS * 1024,
    latencies: [],
  };
}

/** Writes a file that corrects a thousand figures. */
function smallFile(indicator: number): string {
  const lines = Array.from({ length: 1_000 }, (_, at) => {
    const month = 1 + (Math.floor(at / 40) % 12);
    const year = 2016 + Math.floor(at / 480);
    const age = 5 * (Math.floor(at / 2) % 19);
    const sex = at % 2 === 0 ? 'female' : 'male';
    return `bench-${indicator};0602;${year}M${month};${age}-${age + 4};${sex};${1_000 + at}`;
  });
  return ['indicator;region;period;age;sex;value', ...new Set(lines)].join('\n');
}

function connectionAt(url: string, module = steeringData) {
  const pool = pools.get(url);
  const { schema, client } = module.database;
  return { schema, pool, client: moduleClient(client, pool) };
}

function tokenAt(url: string): Promise<string> {
  return issueToken(
    connectionAt(url, registryModule),
    { author: 'benchmark', reason: 'benchmark of unprotected figures' },
    {
      name: randomUUID(),
      body: 'kommunehelsesamarbeidet',
      holder: null,
      scopes: ['steering-data:raw', 'steering-data:internal'],
      expires: new Date('2100-01-01'),
    },
  );
}
