import type { HubContext } from './context.ts';
import { unauthenticated } from './errors.ts';

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

/**
 * Refuses a caller who does not act for the body that has `module` today: its owner, the owner's host, or the
 * keeper of a module without owner. A module that nobody has is left to whoever holds the scope to write in it, and
 * the command line to whoever may read the settings.
 */
export async function refuseOthers(context: HubContext, module: string): Promise<void> {
  const { kind, body } = context.principal;
  if (kind === 'command') return;
  const { owner, host, keeper } = await context.holderOf(module);
  const writers = owner === null ? [keeper] : [owner, host];
  const known = writers.filter((one) => one !== null);
  if (known.length === 0 || (body !== null && known.includes(body))) return;
  throw unauthenticated(`Only the body that has module ${module} today may write in it.`);
}
