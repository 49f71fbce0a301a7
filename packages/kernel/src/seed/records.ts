import type { FoundRecord } from '../context/finding.ts';
import type { Certainty } from '../context/shapes.ts';

/** A source as written in data files. */
export interface SourceRecord {
  document: string;
  section: string | null;
  line: number | null;
  words: string | null;
  url: string | null;
}

/** A row of a data file, converted for its table, with its provenance and search texts. */
export interface SeedRecord {
  readonly model: string;
  readonly key: string;
  readonly row: Readonly<Record<string, unknown>>;
  readonly certainty: Certainty;
  readonly reasoning: string | null;
  readonly reasoningEn: string | null;
  readonly sources: readonly SourceRecord[];
}

/** A discrepancy as written in a data file. */
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
  /** Name of the check that recomputes the discrepancy; null without one. */
  check: string | null;
  /**
   * The findings of the check that are explained by this record. Null means that the record explains any finding of the
   * check.
   */
  found: FoundRecord[] | null;
  sources: SourceRecord[];
}

/** Everything in a module's data folder. */
export interface ModuleData {
  /** Sorted for insertion: a row comes after the rows it refers to. */
  readonly records: readonly SeedRecord[];
  readonly discrepancies: readonly DiscrepancyRecord[];
}
