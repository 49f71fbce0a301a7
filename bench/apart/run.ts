/**
 * `npm run bench:apart`: what it costs that every module is a process of its own with a database of its own, against all of
 * them in one process on one database: speed, calls from the hub to modules, SQL statements. Writes bench/results/apart.md.
 */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, openEmbedded, silent } from '@vesthub/database';
import { compare, measure } from '../measure.ts';
import { callsOf, statementsOf } from './counts.ts';
import { apart, together, type Place } from './places.ts';
import { plan, questions } from './questions.ts';
import { report, type Finding } from './report.ts';

const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// PostgreSQL may run as another user than the benchmark.
await chmod(folder, 0o755);
const server = await openEmbedded({
  folder: join(folder, 'postgres'),
  log: silent,
  settings: { shared_preload_libraries: 'pg_stat_statements' },
});
const places: Place[] = [];
try {
  const database = async (name: string) => {
    const url = server.url(name);
    await ensureDatabase(url);
    return url;
  };
  console.log('Starting the processes, which read the facts into their databases …');
  const one = await together(database);
  places.push(one);
  const many = await apart(database);
  places.push(many);
  const findings: Finding[] = [];
  for (const question of questions) {
    await compare(question, many.hub, one.hub);
    const comparison = await measure(question, many.hub, one.hub, plan);
    await compare(question, many.hub, one.hub);
    const ask = (place: Place) => () => place.hub.ask(question.graphql);
    findings.push({
      ...comparison,
      calls: await callsOf(many.hub, ask(many)),
      statements: {
        one: await statementsOf(server.url(), one.databases, ask(one)),
        many: await statementsOf(server.url(), many.databases, ask(many)),
      },
    });
  }
  const text = report(findings, many.processes);
  await writeFile(new URL('../results/apart.md', import.meta.url), text);
  console.log(`\n${text}`);
} finally {
  await Promise.all(places.map((place) => place.stop()));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
