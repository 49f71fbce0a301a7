export {
  classificationOf,
  isAboutPeople,
  mayRead,
  type Classification,
  type PeopleRule,
  type Rule,
} from './rule.ts';
export type { FindingShape, ModuleCheck, Outcome } from './check.ts';
export { day, isoDay, parseDay, todayInNorway } from './calendar.ts';
export { compose, pickModules, type Composition, type CompositionOptions } from './compose.ts';
export {
  anonymous,
  connectionOf,
  perRequest,
  seenBy,
  writingConnectionOf,
  type Connections,
  type ExecuteOnHub,
  type HubContext,
  type ModuleConnection,
  type Principal,
  type Queryable,
} from './context.ts';
export {
  conflict,
  HubConfigError,
  inputError,
  known,
  notFoundOrForbidden,
  unauthenticated,
  unavailable,
} from './errors.ts';
export { listsByKey } from './extension.ts';
export { dateWhere, given, idWhere, intWhere, textWhere } from './filter.ts';
export { globalId, keyArgument, parseGlobalId } from './global-id.ts';
export { nobody, refuseOthers, type Holder, type LoadHolders } from './holder.ts';
export type { Hub, Reference, Vocabulary } from './hub.ts';
export {
  bulkWrite,
  connectionOfItsOwn,
  type BulkConnection,
  type BulkTransaction,
} from './bulk-write.ts';
export {
  announceImport,
  readAnnounced,
  takeAnnounced,
  takenBefore,
  type AnnouncedImport,
  type KeptAnnouncement,
} from './announced-import.ts';
export type {
  Importer,
  ImportLimits,
  ImportRequest,
  ImportResult,
  ImportSetting,
  ModuleImports,
} from './importer.ts';
export { defineModule, type Examples, type HubModule } from './module.ts';
export { dayFor, dayForList, holdsOn, inLanguage, validOn } from './temporal.ts';
export type { PeriodShape, SourceShape, Stub } from './types.ts';
export {
  makeRelease,
  type PreparePart,
  type ReleaseOptions,
  type ReleaseReport,
} from './release/make-release.ts';
export { preparePart, type KnownPart, type PreparedPart } from './release/prepare-part.ts';
export { askForRelease, dueReleases } from './release/release-due.ts';
export { publishedCells, type CellFilter, type PublishedCell } from './release/published-cells.ts';
export type { PartTables, ProtectionRule, PublishedCube } from './release/published-cube.ts';
export { recordRead } from './release/read-log.ts';
export { loadProvenance, sourceId } from './provenance.ts';
export { scopeKinds, scopeProblem, scopesOf, type ScopeKind } from './scopes.ts';
export { readModuleData } from './seed/read.ts';
export type { ModuleData } from './seed/records.ts';
export { seedModule, type SeedReport } from './seed/apply.ts';
export { forgetReads, forgetRequests } from './forget.ts';
export { followingMoves, mutate, type MutationRequest } from './mutation.ts';
export { writeProvenance, type RowProvenance } from './write-provenance.ts';
export { write, type Author, type Change, type Transaction } from './write.ts';
export {
  protocolVersion,
  serviceOperations,
  understands,
  type ModuleDescription,
  type ModuleHealth,
  type ModuleService,
  type ServiceOperation,
} from './service.ts';
export { tableAccess, type TableAccess } from './table-access.ts';
export { formatResult, type ReportError } from './format-result.ts';

import { fileURLToPath } from 'node:url';

/** Folder of the migrations of the tables that the kernel keeps with each module. */
export const kernelMigrations = fileURLToPath(new URL('../migrations', import.meta.url));
