import {
  nobody,
  todayInNorway,
  type Composition,
  type Connections,
  type Holder,
} from '@vesthub/kernel';

/** Who has which module today, as the hub's registry says. */
export interface Holders {
  /** Read now: for whether somebody may write. */
  now(module: string): Promise<Holder>;
  /** At most a second old, or the last known while the registry does not answer: for what goes with every call. */
  lately(module: string): Promise<Holder>;
}

/** Milliseconds for which an answer is good enough to go with a call. */
const freshness = 1_000;

export function createHolders(
  registration: Composition['registration'],
  connections: () => Connections,
): Holders {
  const recent = new Map<string, { at: number; holder: Promise<Holder> }>();
  const now = async (module: string): Promise<Holder> => {
    const day = todayInNorway();
    const [holder] =
      (await registration.holders?.load([module], day, { connections: connections() })) ?? [];
    return holder ?? nobody;
  };
  return {
    now,
    lately: (module) => {
      const known = recent.get(module);
      if (known && performance.now() - known.at < freshness) return known.holder;
      const holder = now(module).catch(() => known?.holder ?? nobody);
      recent.set(module, { at: performance.now(), holder });
      return holder;
    },
  };
}
