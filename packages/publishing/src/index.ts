export { defineTable, tablesOf, type TableDefinition } from './tables/table.ts';
