import { cpus, totalmem } from 'node:os';
import { division } from '../cores.ts';
import type { Comparison } from '../measure.ts';
import { median } from '../report.ts';
import { plan } from './questions.ts';

/** What one question costs in both placements; in `rounds`, `hub` is the one of many processes and `bare` the other. */
export interface Finding extends Comparison {
  readonly calls: number;
  readonly statements: { readonly one: number; readonly many: number };
}

/** The results as a page. */
export function report(findings: readonly Finding[], processes: number): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Modules apart

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor?.model.trim() ?? 'unknown processor'},
${cpus().length} cores, ${memory} GiB; ${division}.

The same questions to a hub with all modules in one process, and to one whose modules are ${processes - 1} processes of their own with
databases of their own: ${plan.connections} connections, ${plan.warmUp} s of warm-up, then ${plan.rounds} rounds of ${plan.round} s each, in turn. All processes share
the same core, so the ratio is that of the work done, not of the machines that modules apart would bring. Every answer is
compared with the other's. Calls are those from the hub to modules for one answer, statements those in all databases.

| question | answer | apart | together | ratio | median time | calls | statements apart | together |
|---|---|---|---|---|---|---|---|---|
${findings.map(row).join('\n')}
`;
}

function row({ question, bytes, rounds, calls, statements }: Finding): string {
  const rate = (which: 'hub' | 'bare') => median(rounds.map((round) => round[which].perSecond));
  return `| ${[
    question.title,
    `${(bytes / 1000).toFixed(1)} kB`,
    `${rate('hub').toFixed(0)}/s`,
    `${rate('bare').toFixed(0)}/s`,
    median(rounds.map(({ hub, bare }) => hub.perSecond / bare.perSecond)).toFixed(2),
    `${median(rounds.map(({ hub }) => hub.median)).toFixed(1)} ms`,
    calls,
    statements.many,
    statements.one,
  ].join(' | ')} |`;
}
