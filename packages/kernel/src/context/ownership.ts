import type { ModuleDatabases } from './module-database.ts';

/** The bodies responsible for a module on a day, by key. */
export interface Ownership {
  readonly owner: string | null;
  /** The legal person that hosts the owner. Null if the owner is itself a legal person. */
  readonly host: string | null;
  /** The body that answers for a module without an owner. */
  readonly keeper: string | null;
}

/** The ownership of a module that no body is responsible for. */
export const unowned: Ownership = Object.freeze({ owner: null, host: null, keeper: null });

/** Loads the ownership of each module on `day`, in the order of `modules`. */
export type LoadOwnerships = (
  modules: readonly string[],
  day: Date,
  databases: ModuleDatabases,
) => Promise<readonly Ownership[]>;
