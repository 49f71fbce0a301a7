import type { Entity } from '../schema/entity.ts';
import type { ModuleCheck } from './check.ts';
import type { SearchedComposition } from '../searching/plan.ts';

/** What the modules of one composition registered, as far as the module service needs it. */
export interface Registered extends SearchedComposition {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly checks: readonly { readonly module: string; readonly check: ModuleCheck }[];
}
