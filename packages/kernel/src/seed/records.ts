import type { FoundRecord } from '../context/finding.ts';
import type { Certainty } from '../context/shapes.ts';

/** A source as data files write it. */
export interface SourceRecord {
  document: string;
  section: string | null;
  line: number | null;
  words: string | null;
  url: string | null;
}

/** One row of a data file, ready for its table, with what the kernel keeps beside it. */
export interface SeedRecord {
  readonly model: string;
  readonly key: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly certainty: Certainty;
  readonly reasoning: string | null;
  readonly reasoningEn: string | null;
  readonly sources: readonly SourceRecord[];
}

/** A disagreement that people have recorded, as its data file has it. */
export interface DiscrepancyRecord {
  id: string;
  title: string;
  titleEn: string;
  kind: string;
  severity: string;
  expected: string | null;
  actual: string | null;
  explanation: string | null;
  explanationEn: string | null;
  explanationCertainty: string | null;
  /** The check that computes it again; null where none does. */
  check: string | null;
  /** What the check found when this was recorded, so what it explains; null explains whatever it finds. */
  found: FoundRecord[] | null;
  sources: SourceRecord[];
}

/** Everything in a module's data folder. */
export interface ModuleData {
  /** In an order in which rows can be inserted: a row comes after those it refers to. */
  readonly records: readonly SeedRecord[];
  readonly discrepancies: readonly DiscrepancyRecord[];
}
