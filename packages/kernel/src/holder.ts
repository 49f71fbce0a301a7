import type { HubContext } from './context.ts';

/** Who has a module on a day: the keys of bodies. */
export interface Holder {
  readonly owner: string | null;
  /** The legal person behind an owner that is none itself. */
  readonly host: string | null;
  /** Who answers for a module without owner. */
  readonly keeper: string | null;
}

/** The holder of a module that nobody has. */
export const nobody: Holder = Object.freeze({ owner: null, host: null, keeper: null });

/** Who has each of `modules` on `day`, in their order. */
export type LoadHolders = (
  modules: readonly string[],
  day: Date,
  context: Pick<HubContext, 'connections'>,
) => Promise<readonly Holder[]>;
