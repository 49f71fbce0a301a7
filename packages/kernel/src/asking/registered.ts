import type { Entity } from '../schema/entity.ts';
import type { ModuleCheck } from './check.ts';
import type { SearchSource } from './search.ts';

/** What the modules of one composition registered, as far as the module service needs it. */
export interface Registered {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly checks: readonly { readonly module: string; readonly check: ModuleCheck }[];
  readonly searches: readonly { readonly module: string; readonly source: SearchSource }[];
}
