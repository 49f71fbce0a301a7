import { unowned, whereValidOn, type LoadOwnerships } from '@vesthub/kernel';
import { registry } from './module.ts';

/** Loads the bodies responsible for modules on a day. */
export const loadOwnerships: LoadOwnerships = async (modules, day, databases) => {
  const rows = await registry
    .client({ databases: { current: databases } })
    .moduleOwnership.findMany({
      where: { moduleId: { in: [...modules] }, ...whereValidOn(day) },
      select: { moduleId: true, ownerId: true, hostId: true, keeperId: true },
    });
  const byModule = new Map(rows.map((row) => [row.moduleId, row]));
  return modules.map((module) => {
    const row = byModule.get(module);
    return row ? { owner: row.ownerId, host: row.hostId, keeper: row.keeperId } : unowned;
  });
};
