import type { FindingShape } from './check.ts';
import type { HubContext } from './context.ts';
import type { ReleaseShape } from './release/describe-releases.ts';
import type { SearchHit, SearchQuery } from './search.ts';
import type { SourceShape } from './types.ts';

/** The version of the module service and of the hub's expectations of a subgraph. */
export const protocolVersion = 1;

/** Whether this program works with one that speaks `version`: its own, one older or one newer. */
export function understands(version: number): boolean {
  return Math.abs(version - protocolVersion) <= 1;
}

/** What a module says of itself. */
export interface ModuleDescription {
  protocolVersion: number;
  module: string;
  /** Names of the types the module owns. */
  types: string[];
  /** The module's subgraph, as SDL. */
  sdl: string;
  /** What its checks over several modules ask of the hub's public schema, by name of the check. */
  operations: Record<string, string>;
}

/** Whether a module answers. */
export type ModuleHealth = 'AVAILABLE' | 'UNAVAILABLE';

/** Data of operations on the hub's public schema, by name of the check that asked. */
export type CheckAnswers = Readonly<Record<string, unknown>>;

/** A row that a source supports. */
export interface Fact {
  module: string;
  type: string;
  key: string;
}

/** A source as one module keeps it, and that module's rows that rest on it. */
export interface SourceReadings {
  source: SourceShape | null;
  facts: Fact[];
}

/**
 * What the hub asks of every module beside its subgraph, in process or over HTTP. It serves what gathers
 * from all modules and so cannot be one federated field.
 */
export interface ModuleService {
  describe(context: HubContext): Promise<ModuleDescription>;
  /** Whether the caller may see a row behind each key, in the order of `keys`. */
  exists(context: HubContext, type: string, keys: readonly string[]): Promise<boolean[]>;
  /**
   * Runs the module's checks. `answers` are the hub's answers to `operations`, by name of the check; a check
   * over several modules whose answer is not there is left out.
   */
  checks(context: HubContext, answers: CheckAnswers): Promise<FindingShape[]>;
  facts(context: HubContext, sourceId: string): Promise<SourceReadings>;
  search(context: HubContext, query: SearchQuery): Promise<SearchHit[]>;
  /** Whether the module answers now; never rejects. */
  health(context: HubContext): Promise<ModuleHealth>;
  /** How the module's published figures are protected. */
  releases(context: HubContext): Promise<ReleaseShape[]>;
}

/** The operations of the module service that are served over HTTP. */
export const serviceOperations = [
  'describe',
  'exists',
  'checks',
  'facts',
  'search',
  'releases',
] as const;

export type ServiceOperation = (typeof serviceOperations)[number];
