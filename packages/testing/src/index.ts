export { moduleConformance, type ConformanceOptions } from './conformance/module-conformance.ts';
export {
  checksSuite,
  type CheckedChange,
  type CheckedFinding,
  type CheckedNumbers,
  type CheckedRow,
  type ChecksSuiteOptions,
  type ModuleChecks,
} from './suites/checks-suite.ts';
export { hitsOf, searchSuite, type FoundRow, type SearchExample } from './suites/search-suite.ts';
export {
  expectConstantStatements,
  statementsSuite,
  type ListQuery,
} from './suites/statements-suite.ts';
export { countStatements } from './count-statements.ts';
export { deploy, type Deployment, type DeploymentOptions } from './deployment.ts';
export { askOver, type HttpAnswer, type HttpAsk } from './http-ask.ts';
export {
  runCommand,
  spawnHub,
  startHub,
  testServiceKey,
  type CommandResult,
  type HubProcess,
  type HubProcessOptions,
  type LogLine,
} from './hub-process.ts';
export { createOwnedDatabase, type OwnedDatabase } from './owned-database.ts';
export {
  connect,
  connectWithRoles,
  createEmptyDatabase,
  createTestDatabase,
  onServer,
  type TestDatabase,
  urlOf,
} from './test-database.ts';
export { multiplyRows } from './multiply-rows.ts';
export { createTestHub, testDay, type Ask, type TestHub, type TestHubOptions } from './test-hub.ts';
export { useTestHub, type UseTestHubOptions } from './use-test-hub.ts';
