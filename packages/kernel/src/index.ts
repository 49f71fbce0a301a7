export { accessDenied } from './access/access-denied.ts';
export { recordRead } from './access/read-log.ts';
export { requireOwner } from './access/require-owner.ts';
export { classificationOf, isAboutPeople, type PeopleRule, type Rule } from './access/rule.ts';
export { scopeProblem, scopesOf } from './access/scopes.ts';
export { askModules, type Unanswered } from './asking/ask-modules.ts';
export type { Outcome } from './asking/findings/check.ts';
export {
  databaseOf,
  type ExecuteOnHub,
  type ModuleService,
  perRequest,
  type RequestContext,
  writableDatabaseOf,
} from './context/context.ts';
export {
  everyFinding,
  type FindingQuery,
  type FindingShape,
  type GivenAnswers,
} from './context/finding.ts';
export {
  type ModuleDatabase,
  type ModuleDatabases,
  type Queryable,
  readableBy,
} from './context/module-database.ts';
export { type LoadOwnerships, type Ownership, unowned } from './context/ownership.ts';
export { anonymous, type Principal } from './context/principal.ts';
export {
  type DataVersion,
  type KnownName,
  type ModuleDescription,
  protocolVersion,
  serviceOperations,
  understands,
} from './context/service-shapes.ts';
export type { Certainty, Language, PeriodShape, Title } from './context/shapes.ts';
export type { Transaction } from './context/transaction.ts';
export {
  codedError,
  type CodedError,
  isCodedError,
  shownExtensions,
} from './errors/coded-error.ts';
export { type ErrorCode, errorTable, isErrorCode } from './errors/error-table.ts';
export { ConfigurationError, conflict, inputError, known, unavailable } from './errors/errors.ts';
export { formatResult, type ReportError } from './errors/format-result.ts';
export {
  compose,
  type Composition,
  type CompositionOptions,
  pickModules,
} from './module/compose.ts';
export { contributionKind } from './asking/contribution.ts';
export { defineModule, type Module, type Renames } from './module/define-module.ts';
export type { StoredField, StoredModel, StoredModels } from './schema/stored-models.ts';
export type { Feature, RootFieldParts } from './asking/feature.ts';
export type { ModelRef, ModuleBuilder, PublishedEnum } from './module/module-builder.ts';
export { type TableAccess, tableAccess } from './module/table-access.ts';
export { type CatalogueRecord, type Topic, topics } from './schema/catalogue.ts';
export { listsByKey } from './schema/extension.ts';
export { carrying, composeDirective } from './schema/federation.ts';
export { textFault } from './schema/input-text.ts';
export { given } from './schema/filter.ts';
export { globalId, keyArgument, parseGlobalId } from './schema/global-id.ts';
export { inLanguage, languageFor } from './schema/language.ts';
export { whyNull } from './schema/why-null.ts';
export { pagedBy, whereInPage } from './schema/page-place.ts';
export type { BuilderTypes, PothosBuilder } from './schema/types.ts';
export type { UnknownBeginning } from './schema/model-scope.ts';
export { sharedReferences } from './schema/value-types.ts';
export type { Vocabulary } from './schema/vocabulary-types.ts';
export { keysNamed, namesOf, unknownName } from './naming/known-names.ts';
export { NameReader } from './naming/name-reader.ts';
export { namedArguments, naming, typeNamedBy } from './naming/named-arguments.ts';
export { seedModule, type SeedReport } from './seed/apply.ts';
export { readModuleData } from './seed/read.ts';
export type { ModuleData } from './seed/records.ts';
export { searchedTypes, type SearchPlan, searchPlan } from './searching/plan.ts';
export { withTitle } from './searching/module-search.ts';
export { plainQuery } from './searching/search-modules.ts';
export { grouped, type TitleWords, withNames } from './searching/search-source.ts';
export { rowsCiting } from './schema/citing.ts';
export { loadProvenance, type Provenance, sourceId } from './sources/provenance.ts';
export { writeProvenance } from './sources/write-provenance.ts';
export { dayFor, dayForList } from './time/as-of.ts';
export { day, isoDay, parseDay, todayInNorway } from './time/calendar.ts';
export { isValidOn, sqlValidOn, whereValidOn } from './time/valid-on.ts';
export { type BulkTransaction, bulkWrite, dedicatedSession } from './writing/bulk-write.ts';
export { forgetReads, forgetRequests } from './writing/forget.ts';
export { refuseFuture, refuseLong } from './errors/input-rules.ts';
export { limited, longestName } from './naming/text-limits.ts';
export { followingMoves, longestReason, mutate } from './writing/mutation.ts';
export { kernelRenames } from './module/kernel-renames.ts';
export { recordedRows } from './module/recorded-rows.ts';
export { type Author, recordNew, write } from './writing/write.ts';

import { fileURLToPath } from 'node:url';

/** Folder with the migrations of the kernel's tables. The schema of every module contains these tables. */
export const kernelMigrations = fileURLToPath(new URL('../migrations', import.meta.url));
