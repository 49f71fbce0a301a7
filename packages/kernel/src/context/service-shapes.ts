import type { SourceShape } from './shapes.ts';

/** Version of the protocol between hub and service: the module service, and the form of subgraphs. */
export const protocolVersion = 2;

/** Whether this program can talk to a peer with protocol `version`: the same version, one older or one newer. */
export function understands(version: number): boolean {
  return Math.abs(version - protocolVersion) <= 1;
}

/** A module's description of itself. */
export interface ModuleDescription {
  protocolVersion: number;
  module: string;
  /** Names of the types the module owns. */
  types: string[];
  /** The module's subgraph, as SDL. */
  sdl: string;
  /** A hash of the types that the module shares with every other module. Older versions give none. */
  vocabulary?: string | undefined;
  /**
   * For each cross-module check of the module, by name, the operation that the hub runs on its public schema. An
   * operation with the variable `$ids` runs with the ids that `checkedIds` gives.
   */
  operations: Record<string, string>;
}

/** The version of a module's data. */
export interface DataVersion {
  /** Another text after each change of the data. */
  readonly version: string;
  /** When the data were last changed, an ISO time; null if no change is known. */
  readonly changedAt: string | null;
}

/** Whether a module answers. */
export type ModuleHealth = 'AVAILABLE' | 'UNAVAILABLE';

/** A name, number or code that arguments accept for the row `key`. Several rows may share a name. */
export interface KnownName {
  readonly key: string;
  readonly name: string;
  /** The days on which the row has the name, `[from, to)`, written `YYYY-MM-DD`; null or left out for an open end. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A row that a source supports. */
export interface Fact {
  module: string;
  type: string;
  key: string;
}

/** A source as one module stores it, with the rows of that module that cite it. */
export interface SourceReadings {
  source: SourceShape | null;
  facts: Fact[];
}

/** A document, or one line of it. */
export interface SourcePlace {
  /** The key of the document or the address of the page. */
  document: string;
  line: number | null;
}

/** Operations that every module service answers over HTTP. Each feature adds one operation under its own name. */
export const serviceOperations = [
  'describe',
  'exists',
  'successors',
  'names',
  'findingState',
  'checkedIds',
  'judgeAnswers',
  'findings',
  'facts',
  'factsAt',
  'searchWords',
  'search',
  'searchTitles',
  'smallTables',
  'dataVersion',
] as const;
