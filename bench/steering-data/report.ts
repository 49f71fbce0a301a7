import { cpus, totalmem } from 'node:os';
import type { Latency } from './latency.ts';

/** Measurements of one import, of a COPY of the same rows, and of answers after the import. */
export interface Load {
  readonly figures: number;
  /** Size of the imported file in bytes. */
  readonly bytes: number;
  /** Number of figures in the database after the import. */
  readonly total: number;
  readonly importSeconds: number;
  readonly copySeconds: number;
  /** Seconds of a second import, which corrects a thousand figures. */
  readonly smallSeconds: number;
  /** Maximum resident memory of the importing process in bytes. */
  readonly memory: number;
  latencies: readonly Latency[];
}

/** The results as a Markdown page. */
export function report(loads: readonly Load[]): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const first = loads[0]!;
  return `# Steering data

${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor?.model.trim() ?? 'unknown processor'},
${cpus().length} cores, ${memory} GiB; processes not pinned to cores, PostgreSQL embedded as the hub runs it.

Figures of 26 municipalities by month, age and sex, twenty years of each indicator, imported from files in the hub's template one
after the other. COPY is PostgreSQL's, of the same rows into a table with the same partitions, keys and indexes: it does not parse
the file, compare with known figures, update rollups or write a report. A correction is an import of a thousand known figures with
other values.

| figures in the database | figures of the import | file | import | COPY | ratio | correction | memory |
|---|---|---|---|---|---|---|---|
${loads.map(importRow).join('\n')}

Answers over HTTP with a token that reads unprotected figures, each read recorded, compared with a single SQL statement on the
figures, sent to PostgreSQL from the benchmark. Medians; each answer is compared with the result of the statement.

| question | figures in the database | rows | hub | statement | ratio | ratio to the smallest database |
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
