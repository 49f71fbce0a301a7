import { type RequestContext, databaseOf } from '../context/context.ts';
import { delegateName, loadEntity, type Entity } from './entity.ts';
import { dateWhere, given, idWhere, intWhere, textWhere } from './filter.ts';
import { keyArgument } from './global-id.ts';
import { ConfigurationError, unauthenticated } from '../errors/errors.ts';
import { mayRead } from '../access/rule.ts';
import { dayForList } from '../time/as-of.ts';
import {
  columnsOf,
  whereRowsValidOn,
  isTemporal,
  orderByDefault,
  type Column,
  type Columns,
} from './columns.ts';
import { typeOf, type ModelScope } from './model-type.ts';

export interface CollectionOptions<
  Filters extends string = string,
  Orders extends string = string,
> {
  /** Name of the root field that gives one row by its key; leave out where rows are asked for otherwise. */
  readonly one?: string;
  /** Name of the root field that gives the rows as a connection. */
  readonly many: string;
  /** Columns that can be filtered on. The keys of other modules' entities are among them; their columns cannot be. */
  readonly filter?: readonly Filters[];
  /** Columns that can be ordered by. */
  readonly order?: readonly Orders[];
}

interface ListArguments {
  asOf?: Date | null;
  filter?: Record<string, unknown> | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

/** Adds the root fields of a published model: one by key if it has a name, and all as a connection with filter and order. */
export function addCollection(
  scope: ModelScope,
  entities: ReadonlyMap<string, Entity>,
  model: string,
  options: CollectionOptions,
): void {
  const columns = columnsOf(scope.module.name, scope.module.database.datamodel, model);
  if (options.one !== undefined) addOne(scope, entities, model, options.one);
  addMany(scope, columns, options);
}

function addOne(
  { builder, module }: ModelScope,
  entities: ReadonlyMap<string, Entity>,
  model: string,
  name: string,
): void {
  builder.queryField(
    name as never,
    (t) =>
      t.field({
        type: model as never,
        nullable: true,
        description: `One ${model} by its key or global id; null when there is none or the caller may not see it.`,
        args: {
          id: t.arg.id({ required: true, description: `Key or global id of the ${model}.` }),
        },
        resolve: ((_root: unknown, args: { id: string }, context: RequestContext) => {
          const entity = entities.get(model);
          if (!entity)
            throw new ConfigurationError(
              `Module ${module.name} never published ${model} with module.entity.`,
            );
          return loadEntity(entity, keyArgument(`${name}(id:)`, model, args.id), context);
        }) as never,
      }) as never,
  );
}

function addMany(scope: ModelScope, columns: Columns, options: CollectionOptions): void {
  const { builder, module, vocabulary } = scope;
  const { model } = columns;
  const filters = (options.filter ?? []).map((name) => columns.get(name));
  const temporal = isTemporal(columns);
  const delegate = delegateName(model);

  const rule = () => scope.published(model)?.rule ?? 'public';
  const where = (args: ListArguments, context: RequestContext) => {
    refuseHidden(scope, columns, options.many, args, context);
    const rows = scope.published(model)?.rows;
    const asked = {
      ...(temporal ? whereRowsValidOn(columns, dayForList(args, context)) : {}),
      ...conditions(filters, args.filter),
    };
    return rows ? { AND: [asked, rows(context)] } : asked;
  };
  const orderBy = ({ orderBy: asked }: ListArguments) => {
    if (!asked) return orderByDefault(columns, scope.published(model)!.defaultOrder);
    const direction = asked.direction.toLowerCase();
    const nullable = !columns.get(asked.field).isRequired;
    return [
      { [asked.field]: nullable ? { sort: direction, nulls: 'last' } : direction },
      { id: 'asc' },
    ];
  };
  const table = (context: RequestContext) =>
    (databaseOf(context, module.name).client as Record<string, Delegate>)[delegate]!;

  const args = {
    ...(temporal ? vocabulary.asOfArgs : {}),
    ...filterArgument(scope, columns, filters),
    ...orderArgument(scope, columns, options.order ?? []),
  };
  builder.queryField(
    options.many as never,
    (t) =>
      (t as unknown as ConnectionMaker).prismaConnection(
        {
          type: model,
          cursor: 'id',
          nullable: true,
          rule: rule(),
          description: `All rows of ${model} that match, 20 in a page unless asked otherwise.`,
          args,
          totalCount: (_root: unknown, given_: ListArguments, context: RequestContext) =>
            table(context).count({ where: where(given_, context) }),
          resolve: (
            query: object,
            _root: unknown,
            given_: ListArguments,
            context: RequestContext,
          ) =>
            table(context).findMany({
              ...query,
              where: where(given_, context),
              orderBy: orderBy(given_),
            }),
        },
        scope.connectionTypeOf(model),
      ) as never,
  );
}

interface Delegate {
  count(query: object): Promise<number>;
  findMany(query: object): Promise<object[]>;
}
interface ConnectionMaker {
  prismaConnection(options: object, type: object): unknown;
}

/**
 * Refuses to filter or order by what the caller may not read: which rows come, how many and in what order
 * would tell.
 */
function refuseHidden(
  scope: ModelScope,
  columns: Columns,
  field: string,
  { filter, orderBy }: ListArguments,
  context: RequestContext,
): void {
  const fields = scope.published(columns.model)?.fields ?? {};
  const asked = Object.entries(filter ?? {}).filter(([, value]) => value !== null);
  const names = [...asked.map(([name]) => name), ...(orderBy ? [orderBy.field] : [])];
  for (const name of names) {
    const published = fields[name];
    const rule = typeof published === 'object' ? published.rule : undefined;
    if (rule !== undefined && !mayRead(rule, context)) {
      throw unauthenticated(
        `${field}: filtering and ordering by ${name} needs a scope that the caller does not have.`,
      );
    }
  }
}

function filterArgument(scope: ModelScope, { model }: Columns, filters: readonly Column[]) {
  if (filters.length === 0) return {};
  const type = scope.builder.inputRef<object>(`${model}Filter`).implement({
    description: `Conditions on rows of ${model}; all that are given must hold.`,
    fields: (t) =>
      Object.fromEntries(
        filters.map((column) => [
          column.name,
          t.field({
            type: filterType(scope, model, column) as never,
            description: `Condition on \`${column.name}\`.`,
          }),
        ]),
      ) as never,
  });
  return scope.builder.args((t) => ({
    filter: t.field({ type: type as never, description: 'Only rows that match.' }),
  }));
}

function filterType(scope: ModelScope, model: string, column: Column): unknown {
  const { filters } = scope.vocabulary;
  const type = typeOf(scope, model, column);
  if (column.kind === 'enum' || column.name.endsWith('Precision')) return [type];
  if (type === 'String') return isKey(column) ? filters.id : filters.text;
  if (type === 'Int') return filters.int;
  if (type === 'Date') return filters.date;
  return type;
}

function isKey(column: Column): boolean {
  return column.name === 'id' || column.name.endsWith('Id');
}

function conditions(filters: readonly Column[], asked: Record<string, unknown> | null | undefined) {
  if (!asked) return {};
  return given(
    Object.fromEntries(
      filters.map((column) => [column.name, condition(column, asked[column.name] as never)]),
    ),
  );
}

function condition(column: Column, asked: never): unknown {
  if (asked === undefined || asked === null) return undefined;
  if (Array.isArray(asked)) return { in: asked };
  if (column.type === 'String') return isKey(column) ? idWhere(asked) : textWhere(asked);
  if (column.type === 'Int') return intWhere(asked);
  if (column.type === 'DateTime') return dateWhere(asked);
  return asked;
}

function orderArgument(
  { builder, vocabulary }: ModelScope,
  columns: Columns,
  order: readonly string[],
) {
  if (order.length === 0) return {};
  const field = builder.enumType(`${columns.model}OrderField`, {
    description: `What rows of ${columns.model} can be ordered by.`,
    values: Object.fromEntries(
      order.map((name) => [
        constantCase(columns.get(name).name),
        { value: name, description: `By \`${name}\`; rows without it come last.` },
      ]),
    ),
  });
  const type = builder.inputType(`${columns.model}Order`, {
    description: `How rows of ${columns.model} are ordered.`,
    fields: (t) => ({
      field: t.field({ type: field as never, required: true, description: 'What to order by.' }),
      direction: t.field({
        type: vocabulary.direction,
        required: true,
        defaultValue: 'ASC',
        description: 'Which end comes first.',
      }),
    }),
  });
  return builder.args((t) => ({
    orderBy: t.field({ type: type as never, description: 'Order of the rows.' }),
  }));
}

function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
