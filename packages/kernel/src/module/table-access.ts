import type { Module } from './define-module.ts';
import type { Registration } from './registration.ts';
import { isAboutPeople } from '../access/rule.ts';

/** Who may read which of a module's tables, as PostgreSQL is to hold it. What is not named only writes can reach. */
export interface TableAccess {
  readonly schema: string;
  /** For everybody. */
  readonly open: readonly string[];
  /** For callers with a scope of the module. */
  readonly closed: readonly string[];
  /** Tables about people, each with the type and the scopes that open its rows. */
  readonly people: readonly {
    readonly table: string;
    readonly type: string;
    readonly scopes: readonly string[];
  }[];
  /** Where reads are recorded. */
  readonly logs: readonly string[];
  /** Tables with rows about rows of every type, named in `entity_type`. */
  readonly aboutRows: readonly string[];
}

/** The kernel's tables that answers are made of; the others hold secrets, history or what is under way. */
const kernelTables = {
  aboutRows: ['kernel_provenance', 'kernel_citation', 'kernel_search_document'],
  others: [
    'kernel_source',
    'kernel_search_word',
    'kernel_discrepancy',
    'kernel_release',
    'kernel_release_part',
    'kernel_released_part',
    'kernel_released_cell',
  ],
  logs: ['kernel_read_log'],
};

/** What the generated client knows of its tables. */
interface ClientTables {
  readonly _runtimeDataModel: {
    readonly models: Readonly<Record<string, { readonly dbName: string | null }>>;
  };
}

/** Derives from the rules of a module's types who may read its tables; `client` is its Prisma client. */
export function tableAccess(
  { name, database: { schema, extraTables } }: Module,
  { entities }: Pick<Registration, 'entities'>,
  client: object,
): TableAccess {
  const { models } = (client as ClientTables)._runtimeDataModel;
  const ruled = Object.entries(models).flatMap(([model, { dbName }]) => {
    const entity = entities.get(model);
    if (entity?.module !== name || !entity.ofModel) return [];
    return [{ type: model, table: dbName ?? model, rule: entity.rule() }];
  });
  const people = ruled.flatMap(({ type, table, rule }) =>
    isAboutPeople(rule) ? [{ table, type, scopes: rule.scopes }] : [],
  );
  const withScopes = ruled.filter(({ rule }) => rule !== 'public' && !isAboutPeople(rule));
  return {
    schema,
    open: [
      ...ruled.filter(({ rule }) => rule === 'public').map(({ table }) => table),
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
