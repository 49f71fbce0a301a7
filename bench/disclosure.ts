/**
 * How long it takes to protect and publish the synthetic set: 26 municipalities, 48 months, 4 years, 12 indicators, 8 ages and
 * both sexes with all totals, by the real command on a database of its own. Then again with nothing changed.
 * Writes bench/results/disclosure.md.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase, openEmbedded, silent } from '@vesthub/database';
import pg from 'pg';

const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// PostgreSQL may run as another user than the benchmark.
await chmod(folder, 0o755);
const database = await openEmbedded({ folder: join(folder, 'postgres'), log: silent });
try {
  const url = database.url('bench');
  await ensureDatabase(url);
  const before = loadavg()[0]!;
  const seeded = await command(url, 'seed');
  const first = await command(url, 'release', 'steering-data');
  const again = await command(url, 'release', 'steering-data');
  const text = report({ seeded, first, again, before, release: await described(url) });
  await writeFile(fileURLToPath(new URL('results/disclosure.md', import.meta.url)), text);
  console.log(`\n${text}`);
} finally {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Seconds that a command took. */
async function command(url: string, ...args: string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['apps/hub/build/main.mjs', ...args], {
    env: { ...process.env, DATABASE_URL: url, VESTHUB_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  if (code !== 0) throw new Error(`vesthub ${args.join(' ')} ended with ${code}.`);
  return (performance.now() - begun) / 1000;
}

interface Described {
  readonly parts: number;
  readonly rows: number;
  readonly published: number;
  readonly primary: number;
  readonly secondary: number;
}

async function described(url: string): Promise<Described> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Described>(
    `select count(*)::int as parts, sum(jsonb_array_length(r.rows))::int as rows, sum(p.published)::int as published,
       sum(p.primary_suppressed)::int as primary, sum(p.secondary_suppressed)::int as secondary
     from steering_data.kernel_released_part p join steering_data.kernel_released_raw r on r.part_id = p.id`,
  );
  await client.end();
  return rows[0]!;
}

function report({
  seeded,
  first,
  again,
  before,
  release: { parts, rows, published, primary, secondary },
}: {
  seeded: number;
  first: number;
  again: number;
  before: number;
  release: Described;
}): string {
  const seconds = (one: number) => `${one.toFixed(1)} s`;
  return `# Disclosure control

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, load ${before.toFixed(1)} before it began.

The synthetic set: 26 municipalities and their areas, 48 months in total and 4 years by 8 ages and both sexes, with all totals,
for ${parts} indicators. ${rows.toLocaleString('en')} finest counts make ${(published + primary + secondary).toLocaleString('en')} cells: ${published.toLocaleString('en')} published, ${primary.toLocaleString('en')} hidden as
primary, ${secondary.toLocaleString('en')} as secondary.

| command | time |
|---|---|
| \`vesthub seed\`, with the figures | ${seconds(seeded)} |
| \`vesthub release steering-data\` | ${seconds(first)} |
| \`vesthub release steering-data\` with nothing changed | ${seconds(again)} |
`;
}
