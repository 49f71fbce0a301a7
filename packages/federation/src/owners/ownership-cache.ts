import {
  unowned,
  todayInNorway,
  type Composition,
  type ModuleDatabases,
  type Ownership,
} from '@vesthub/kernel';

/** Owner, host and keeper of each module today, from the hub's registry. */
export interface OwnershipCache {
  /** Reads the ownership from the registry, not from the cache. Decisions about writes need the current ownership. */
  now(module: string): Promise<Ownership>;
  /**
   * Returns an ownership at most a second old, or the last known one while the registry fails. The hub sends the
   * ownership with every call to a service.
   */
  recent(module: string): Promise<Ownership>;
}

/** Milliseconds for which a recent ownership is reused. */
const freshness = 1_000;

export function createOwnershipCache(
  { ownerships }: Composition['registration'],
  databases: () => ModuleDatabases,
): OwnershipCache {
  const known = new Map<string, { at: number; ownership: Promise<Ownership> }>();
  const now = async (module: string): Promise<Ownership> => {
    const [ownership] = (await ownerships?.load([module], todayInNorway(), databases())) ?? [];
    return ownership ?? unowned;
  };
  return {
    now,
    recent: (module) => {
      const last = known.get(module);
      if (last && performance.now() - last.at < freshness) return last.ownership;
      const ownership = now(module).catch(() => last?.ownership ?? unowned);
      known.set(module, { at: performance.now(), ownership });
      return ownership;
    },
  };
}
