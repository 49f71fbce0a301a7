export { type DatabaseServers, openDatabaseServers } from './database-servers.ts';
export { listenForPlacements, processLock } from './follow-placements.ts';
export { migrateModules, openModuleDatabases, seedModules } from './module-databases.ts';
export { groupByPlacement, type PlacedModules, type RemotePlacement } from './placed-modules.ts';
export { parsePlacement, type Placement, placementText, maskPassword } from './placement.ts';
export {
  combine,
  followPlacements,
  type PlacementRow,
  type Placements,
  type PlacementSettings,
  placementsFromSettings,
  readPlacementRows,
  readPlacements,
  setPlacement,
} from './placements.ts';
export type { DatabaseSettings } from './database-servers.ts';
