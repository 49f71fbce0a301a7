import { mayRead } from '../access/rule.ts';
import type { RequestContext } from '../context/context.ts';
import { accessDenied } from '../access/access-denied.ts';
import { inputError } from '../errors/errors.ts';
import { dayForList } from '../time/as-of.ts';
import { isTemporal, orderByDefault, type Column, type Columns } from './columns.ts';
import { dateWhere, idWhere, intWhere, refuseNull, textWhere } from './filter.ts';
import { filterArgument, isKey, orderArgument, typeBehind } from './list-arguments.ts';
import type { ListArguments, ListOptions, ModelList, ModelScope } from './model-scope.ts';
import { orderColumns, rowOrder } from './order.ts';
import { pagedList, type PagedList } from './page-place.ts';
import type { DateFilter, IdFilter, IntFilter, TextFilter } from './vocabulary-types.ts';

export function modelList(scope: ModelScope, columns: Columns, options: ListOptions): ModelList {
  const filters = (options.filter ?? []).map((name) => columns.get(name));
  const temporal = isTemporal(columns);
  const dayArgs = temporal ? scope.vocabulary.asOfArgs : {};
  let args: object | undefined;
  const list: ModelList = {
    dayArgs,
    // Made on first use, so that a model without pages has no filter and no order in the schema.
    args: () => {
      args ??= {
        ...dayArgs,
        ...filterArgument(scope, columns, filters),
        ...orderArgument(scope, columns, options.order ?? []),
      };
      return args;
    },
    where: (args, context) => {
      const rows = scope.published(columns.model)?.rows;
      return [
        ...(temporal ? [scope.validOn(columns.model, dayForList(args, context))] : []),
        ...conditions(scope, columns, filters, args.filter),
        ...(rows ? [rows(context)] : []),
      ];
    },
    orderBy: ({ orderBy: asked }) => {
      if (!asked?.length) {
        return orderByDefault(columns, scope.published(columns.model)!.defaultOrder);
      }
      const order = asked.map((value) => {
        const { field, direction } = rowOrder(value);
        const sort = direction.toLowerCase();
        return { [field]: columns.get(field).isRequired ? sort : { sort, nulls: 'last' } };
      });
      return [...order, { id: 'asc' }];
    },
    check: (field, args, context) => {
      if (args.filter) refuseNull(field, args.filter);
      refuseRepeated(field, args.orderBy ?? []);
      refuseHidden(scope, columns, field, args, context);
      list.where(args, context);
    },
    extensions: {},
  };
  const paged: PagedList = {
    order: (args) => orderColumns(list.orderBy(args as ListArguments), columns, scope.enumValues),
    isOpen: (order) => order.every(({ name }) => isOpen(scope, columns.model, name)),
    check: list.check,
  };
  return { ...list, extensions: { [pagedList]: paged } };
}

/** Refuses an order that names a column twice, because the second mention could not change the order of the rows. */
function refuseRepeated(field: string, orderBy: readonly string[]): void {
  const fields = orderBy.map((one) => rowOrder(one).field);
  const repeated = fields.find((one, at) => fields.indexOf(one) < at);
  if (repeated === undefined) return;
  throw inputError(`${field}(orderBy:)`, repeated, 'each column once');
}

/** Whether every caller who may read the type may also read a column. */
function isOpen(scope: ModelScope, model: string, column: string): boolean {
  if (column === 'id') return true;
  const fields = scope.published(model)?.fields ?? {};
  const published = fields[column] ?? (['from', 'to'].includes(column) && fields['period']);
  if (!published) return false;
  return typeof published === 'string' || (published.rule ?? 'public') === 'public';
}

/**
 * Refuses to filter or order by a column that the caller may not read, because the resulting rows, their number and
 * their order would reveal its values.
 */
function refuseHidden(
  scope: ModelScope,
  columns: Columns,
  field: string,
  { filter, orderBy }: ListArguments,
  context: RequestContext,
): void {
  const fields = scope.published(columns.model)?.fields ?? {};
  const names = [
    ...Object.keys(filter ?? {}),
    ...(orderBy ?? []).map((one) => rowOrder(one).field),
  ];
  for (const name of names) {
    const published = fields[name];
    const rule = typeof published === 'object' ? published.rule : undefined;
    if (rule !== undefined && !mayRead(rule, context)) {
      throw accessDenied(
        context.principal,
        `${field}: filtering and ordering by ${name} needs a scope that the caller does not have.`,
      );
    }
  }
}

function conditions(
  scope: ModelScope,
  columns: Columns,
  filters: readonly Column[],
  asked: Record<string, unknown> | null | undefined,
): object[] {
  return filters.flatMap((column) => {
    const filter = asked?.[column.name];
    if (filter === undefined || filter === null) return [];
    return [{ [column.name]: condition(scope, columns, column, filter) }];
  });
}

/**
 * Prisma's condition for one column. The casts are safe, because the schema gives each column the filter of its type.
 */
function condition(scope: ModelScope, columns: Columns, column: Column, asked: object): unknown {
  if (Array.isArray(asked)) return { in: asked };
  if (column.type === 'String') {
    if (!isKey(column)) return textWhere(asked as TextFilter);
    return idWhere(`filter.${column.name}`, typeBehind(scope, columns, column), asked as IdFilter);
  }
  if (column.type === 'Int') return intWhere(asked as IntFilter);
  if (column.type === 'DateTime') return dateWhere(asked as DateFilter);
  return asked;
}
