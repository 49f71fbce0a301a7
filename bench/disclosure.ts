/**
 * Measures how long the command line takes to release the synthetic figures on a new database, and to release them
 * again without changes: 26 municipalities, 48 months, 4 years, 12 indicators, 8 ages and both sexes with all totals.
 * Writes bench/results/disclosure.md.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, silent } from '@vesthub/database';
import { openEmbedded } from '@vesthub/embedded-postgres';
import pg from 'pg';

const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// PostgreSQL may run as another user than the benchmark and must read the folder.
await chmod(folder, 0o755);
const database = await openEmbedded({ folder: join(folder, 'postgres'), log: silent });
try {
  const url = database.url('bench');
  await ensureDatabase(url);
  const load = loadavg()[0]!;
  const seed = await secondsOf(url, 'seed');
  const release = await secondsOf(url, 'release', 'steering-data');
  const unchanged = await secondsOf(url, 'release', 'steering-data');
  const text = report({ seed, release, unchanged, load, counts: await countsOf(url) });
  await writeFile(fileURLToPath(new URL('results/disclosure.md', import.meta.url)), text);
  console.log(`\n${text}`);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Runs a command and returns its duration in seconds. */
async function secondsOf(url: string, ...args: string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['apps/hub/build/main.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: url, VESTHUB_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`vesthub ${args.join(' ')} exited with code ${code}.`);
  return (performance.now() - started) / 1000;
}

interface Counts {
  readonly parts: number;
  readonly rows: number;
  readonly published: number;
  readonly primary: number;
  readonly secondary: number;
}

async function countsOf(url: string): Promise<Counts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Counts>(
    `select count(*)::int as parts, sum(jsonb_array_length(r.rows))::int as rows, sum(p.published)::int as published,
       sum(p.primary_suppressed)::int as primary, sum(p.secondary_suppressed)::int as secondary
     from steering_data.kernel_released_part p join steering_data.kernel_released_raw r on r.part_id = p.id`,
  );
  await client.end();
  return rows[0]!;
}

/** Durations in seconds, the load average before the measurement, and the size of the release. */
interface Measurement {
  readonly seed: number;
  readonly release: number;
  readonly unchanged: number;
  readonly load: number;
  readonly counts: Counts;
}

function report({ seed, release, unchanged, load, counts }: Measurement): string {
  const { parts, rows, published, primary, secondary } = counts;
  const cells = published + primary + secondary;
  const number = (count: number) => count.toLocaleString('en');
  const seconds = (duration: number) => `${duration.toFixed(1)} s`;
  return `# Disclosure control

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, load ${load.toFixed(1)} at the start.

The synthetic figures: 26 municipalities and their areas, 48 months in total and 4 years by 8 ages and both sexes, with all totals,
for ${parts} indicators. ${number(rows)} inner cells are summed into ${number(cells)} cells: ${number(published)} published,
${number(primary)} primary suppressions and ${number(secondary)} secondary suppressions.

| command | time |
|---|---|
| \`vesthub seed\`, with the figures | ${seconds(seed)} |
| \`vesthub release steering-data\` | ${seconds(release)} |
| \`vesthub release steering-data\` without changes | ${seconds(unchanged)} |
`;
}
