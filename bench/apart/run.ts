import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, silent } from '@vesthub/database';
import { openEmbedded } from '@vesthub/embedded-postgres';
import { compare, measure } from '../measure.ts';
import { callsOf, statementsOf } from './counts.ts';
import { localModules, remoteModules, type Deployment } from './deployments.ts';
import { plan, queries } from './queries.ts';
import { report, type Finding } from './report.ts';

/**
 * `npm run bench:apart`: compares a hub whose modules all run as services, each on its own database, with a hub that
 * runs all modules in one process on one database. Measures speed, calls from the hub to services, and SQL statements.
 * Writes bench/results/apart.md.
 */

const folder = await mkdtemp(join(tmpdir(), 'vesthub-bench-'));
// The embedded PostgreSQL may run as a different user than the benchmark.
await chmod(folder, 0o755);
const server = await openEmbedded({
  folder: join(folder, 'postgres'),
  log: silent,
  settings: { shared_preload_libraries: 'pg_stat_statements' },
});
const deployments: Deployment[] = [];
try {
  const createDatabase = async (name: string) => {
    const url = server.url(name);
    await ensureDatabase(url);
    return url;
  };
  console.log('Starting the processes, which seed their databases …');
  const local = await localModules(createDatabase);
  deployments.push(local);
  const remote = await remoteModules(createDatabase);
  deployments.push(remote);
  const findings: Finding[] = [];
  for (const query of queries) {
    await compare(query, remote.hub, local.hub);
    const comparison = await measure(query, remote.hub, local.hub, plan);
    await compare(query, remote.hub, local.hub);
    const ask = (deployment: Deployment) => () => deployment.hub.ask(query.graphql);
    findings.push({
      ...comparison,
      calls: await callsOf(remote.hub, ask(remote)),
      statements: {
        local: await statementsOf(server.url(), local.databases, ask(local)),
        remote: await statementsOf(server.url(), remote.databases, ask(remote)),
      },
    });
  }
  const text = report(findings, remote.processes);
  await writeFile(new URL('../results/apart.md', import.meta.url), text);
  console.log(`\n${text}`);
} finally {
  await Promise.all(deployments.map((deployment) => deployment.stop()));
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
