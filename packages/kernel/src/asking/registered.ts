import type { Copy } from '../schema/copy.ts';
import type { Entity } from '../schema/entity.ts';
import type { FormerType } from '../schema/former-types.ts';
import type { ModuleCheck } from './findings/check.ts';
import type { LoadNames } from '../naming/known-names.ts';
import type { SearchedComposition } from '../searching/plan.ts';

/** The registrations of a composition that the module service reads. */
export interface Registered extends SearchedComposition {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly formerTypes: ReadonlyMap<string, FormerType>;
  /** The models whose rows another module owns, by name. */
  readonly copies: ReadonlyMap<string, Copy>;
  readonly knownNames: ReadonlyMap<string, { readonly module: string; readonly load: LoadNames }>;
  readonly checks: readonly { readonly module: string; readonly check: ModuleCheck }[];
}
