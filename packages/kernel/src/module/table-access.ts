import type { Module } from './define-module.ts';
import type { Registration } from './registration.ts';
import { isAboutPeople } from '../access/rule.ts';

/**
 * Read access to a module's tables, as PostgreSQL enforces it. Callers cannot read a table that is in none of the
 * lists.
 */
export interface TableAccess {
  readonly schema: string;
  /** Tables that every caller may read. */
  readonly open: readonly string[];
  /** Tables for callers with a scope of the module. */
  readonly closed: readonly string[];
  /**
   * Tables about people. `type` is the type of a table's rows, and `scopes` are the scopes in the rule of that type.
   */
  readonly people: readonly {
    readonly table: string;
    readonly type: string;
    readonly scopes: readonly string[];
  }[];
  /** Tables that log reads. */
  readonly logs: readonly string[];
  /** Tables whose rows describe other rows; the column `entity_type` holds the type of the described row. */
  readonly aboutRows: readonly string[];
}

/** The kernel's tables that queries read. The kernel's other tables hold secrets, history or pending work. */
const kernelTables = {
  aboutRows: ['kernel_provenance', 'kernel_citation', 'kernel_search_document'],
  others: [
    'kernel_source',
    'kernel_search_word',
    'kernel_search_due',
    'kernel_discrepancy',
    'kernel_finding',
    'kernel_release',
    'kernel_release_part',
    'kernel_released_part',
    'kernel_released_cell',
  ],
  logs: ['kernel_read_log'],
};

/** Derives the read access to a module's tables from the rules of its types. */
export function tableAccess(
  { name, database: { schema, tables, extraTables } }: Module,
  { entities, formerTypes }: Pick<Registration, 'entities' | 'formerTypes'>,
): TableAccess {
  const ruled = Object.entries(tables).flatMap(([model, table]) => {
    const entity = entities.get(model);
    if (entity?.module !== name || !entity.ofModel) return [];
    return [{ type: model, table, rule: entity.rule() }];
  });
  const people = ruled.flatMap(({ type, table, rule }) =>
    isAboutPeople(rule) ? [{ table, type, scopes: rule.scopes }] : [],
  );
  const withScopes = ruled.filter(({ rule }) => rule !== 'public' && !isAboutPeople(rule));
  return {
    schema,
    open: [
      ...ruled.filter(({ rule }) => rule === 'public').map(({ table }) => table),
      ...Object.entries(tables).flatMap(([model, table]) =>
        formerTypes.has(model) ? [table] : [],
      ),
      ...kernelTables.aboutRows,
      ...kernelTables.others,
      ...(extraTables?.open ?? []),
    ],
    closed: [...withScopes.map(({ table }) => table), ...(extraTables?.closed ?? [])],
    people,
    logs: kernelTables.logs,
    aboutRows: kernelTables.aboutRows,
  };
}
