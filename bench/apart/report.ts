import { cpus, totalmem } from 'node:os';
import { division } from '../cores.ts';
import type { Comparison } from '../measure.ts';
import { median } from '../report.ts';
import { plan } from './queries.ts';

/** The cost of a query in both deployments. In `rounds`, `tested` has remote modules and `baseline` local ones. */
export interface Finding extends Comparison {
  /** Calls from the hub to services for one answer. */
  readonly calls: number;
  /** SQL statements for one answer. */
  readonly statements: { readonly local: number; readonly remote: number };
}

/** The results as a Markdown page. */
export function report(findings: readonly Finding[], processes: number): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Remote modules

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor?.model.trim() ?? 'unknown processor'},
${cpus().length} cores, ${memory} GiB; ${division}.

The same queries to a hub with all modules in one process (local), and to a hub whose modules are ${processes - 1} services, each on its own
database (remote): ${plan.databases} databases, ${plan.warmUp} s of warm-up, then ${plan.rounds} rounds of ${plan.round} s each, in turn. All processes share
one core, so the ratio compares the work done, not the machines that owners of modules would add. The answers of both
hubs are compared. Calls go from the hub to services for one answer; statements are those of all databases.

| query | answer | remote | local | ratio | median time | calls | statements remote | local |
|---|---|---|---|---|---|---|---|---|
${findings.map(row).join('\n')}
`;
}

function row({ query, bytes, rounds, calls, statements }: Finding): string {
  const rate = (which: 'tested' | 'baseline') =>
    median(rounds.map((round) => round[which].perSecond));
  return `| ${[
    query.title,
    `${(bytes / 1000).toFixed(1)} kB`,
    `${rate('tested').toFixed(0)}/s`,
    `${rate('baseline').toFixed(0)}/s`,
    median(rounds.map(({ tested, baseline }) => tested.perSecond / baseline.perSecond)).toFixed(2),
    `${median(rounds.map(({ tested }) => tested.median)).toFixed(1)} ms`,
    calls,
    statements.remote,
    statements.local,
  ].join(' | ')} |`;
}
