import { nobody, validOn, type LoadHolders } from '@vesthub/kernel';
import { database } from './hub.ts';

/** Who has each module on a day, by the ownerships that hold then. */
export const loadHolders: LoadHolders = async (modules, day, context) => {
  const rows = await database(context).moduleOwnership.findMany({
    where: { moduleId: { in: [...modules] }, ...validOn(day) },
    select: { moduleId: true, ownerId: true, hostId: true, keeperId: true },
  });
  const byModule = new Map(rows.map((row) => [row.moduleId, row]));
  return modules.map((module) => {
    const row = byModule.get(module);
    return row ? { owner: row.ownerId, host: row.hostId, keeper: row.keeperId } : nobody;
  });
};
