export { countStatements } from './count-statements.ts';
export {
  connect,
  createEmptyDatabase,
  createTestDatabase,
  onServer,
  urlOf,
  type TestDatabase,
} from './test-database.ts';
export { createTestHub, testDay, type Ask, type TestHub } from './test-hub.ts';
