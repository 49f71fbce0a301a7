import { cpus, totalmem } from 'node:os';
import type { Latency } from './latency.ts';

/** One import, what PostgreSQL takes for its rows alone, and how long answers take after it. */
export interface Load {
  readonly figures: number;
  /** Bytes of the file. */
  readonly bytes: number;
  /** Figures in the store after it. */
  readonly total: number;
  readonly importSeconds: number;
  readonly copySeconds: number;
  /** Of an import of a thousand corrected figures after it. */
  readonly smallSeconds: number;
  /** Most bytes the importing process has had in memory. */
  readonly memory: number;
  latencies: readonly Latency[];
}

/** The results as a page. */
export function report(loads: readonly Load[]): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const first = loads[0]!;
  return `# Steering data

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor?.model.trim() ?? 'unknown processor'},
${cpus().length} cores, ${memory} GiB; nothing pinned, PostgreSQL as the hub runs it.

Figures of 26 municipalities by month, age and sex, twenty years of each indicator, imported from the hub's template one file after
the other into one store. COPY is PostgreSQL's own, of the same rows into a table with the same partitions, keys and indexes: it
does not read the file, compare with what is known, keep sums or write a report. A correction is an import of a thousand
figures that are there already with other values.

| in the store | figures of the import | file | import | COPY | ratio | correction | memory |
|---|---|---|---|---|---|---|---|
${loads.map(importRow).join('\n')}

Answers over HTTP with a token that reads figures as they came, each such read recorded, against the best single statement on
the figures themselves, sent to PostgreSQL from the same process. Medians; every answer is held against that of the
statement.

| question | in the store | rows | hub | statement | ratio | against the smallest store |
|---|---|---|---|---|---|---|
${loads.flatMap((load) => load.latencies.map((one, at) => latencyRow(load, one, first.latencies[at]!))).join('\n')}
`;
}

function importRow(load: Load): string {
  const perSecond = (seconds: number) => `${thousands(load.figures / seconds)}/s`;
  return cells([
    millions(load.total),
    millions(load.figures),
    `${Math.round(load.bytes / 1e6)} MB`,
    perSecond(load.importSeconds),
    perSecond(load.copySeconds),
    (load.copySeconds / load.importSeconds).toFixed(2),
    `${load.smallSeconds.toFixed(1)} s`,
    `${Math.round(load.memory / 1e6)} MB`,
  ]);
}

function latencyRow({ total }: Load, { title, rows, hub, sql }: Latency, first: Latency): string {
  return cells([
    title,
    millions(total),
    `${rows}`,
    `${hub.toFixed(1)} ms`,
    `${sql.toFixed(1)} ms`,
    (hub / sql).toFixed(2),
    (hub / first.hub).toFixed(2),
  ]);
}

function cells(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(2)} million`;
}

function thousands(count: number): string {
  return `${(count / 1e3).toFixed(1)} thousand`;
}
