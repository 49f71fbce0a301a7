import { cpus, totalmem } from 'node:os';
import { division } from './cores.ts';
import { standardPlan as plan, type Comparison } from './measure.ts';
import type { Measurement } from './load.ts';

/** The results as a Markdown page. */
export function report(comparisons: readonly Comparison[]): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `# Benchmark

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor?.model.trim() ?? 'unknown processor'},
${cpus().length} cores, ${memory} GiB; ${division}.

The hub against a bare node:http server that builds the same answer with one prepared SQL statement, on
the same PostgreSQL: ${plan.databases} HTTP connections, ${plan.warmUp} s of warm-up, then ${plan.rounds} rounds of ${plan.round} s each, in turn. Every answer
is compared byte by byte. Medians over the rounds; times are the hub's under full load. The ratio is
hub to bare server; differences under a third are noise.

| query | answer | hub | bare | ratio | lowest to highest | median time | p99 |
|---|---|---|---|---|---|---|---|
${comparisons.map(row).join('\n')}
`;
}

function row({ query, bytes, rounds }: Comparison): string {
  const of = (pick: (measured: Measurement) => number) =>
    median(rounds.map(({ tested }) => pick(tested)));
  const ratios = rounds.map(({ tested, baseline }) => tested.perSecond / baseline.perSecond);
  return `| ${[
    query.title,
    `${(bytes / 1000).toFixed(1)} kB`,
    `${of(({ perSecond }) => perSecond).toFixed(0)}/s`,
    `${median(rounds.map(({ baseline }) => baseline.perSecond)).toFixed(0)}/s`,
    median(ratios).toFixed(2),
    `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`,
    `${of((measured) => measured.median).toFixed(1)} ms`,
    `${of((measured) => measured.p99).toFixed(1)} ms`,
  ].join(' | ')} |`;
}

/** The median: for an even count the higher of the two middle numbers, for an empty list 0. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
