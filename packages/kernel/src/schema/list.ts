import { mayRead } from '../access/rule.ts';
import type { RequestContext } from '../context/context.ts';
import { accessDenied } from '../access/access-denied.ts';
import { inputError } from '../errors/errors.ts';
import { dayForList } from '../time/as-of.ts';
import { isTemporal, orderByDefault, type Columns } from './columns.ts';
import { filterArgument, orderArgument } from './list-arguments.ts';
import type { ListArguments, ListOptions, ModelList, ModelScope } from './model-scope.ts';
import { orderColumns, rowOrder } from './order.ts';
import { pagedList, type PagedList } from './page-place.ts';
import { refuseNull } from './refuse-null.ts';
import { ModelFilter } from './row-filter.ts';

export function modelList(scope: ModelScope, columns: Columns, options: ListOptions): ModelList {
  const filters = (options.filter ?? []).map((name) => columns.get(name));
  const filter = filters.length === 0 ? null : new ModelFilter(scope, columns, filters);
  const temporal = isTemporal(columns);
  const dayArgs = temporal ? scope.vocabulary.asOfArgs : {};
  let args: object | undefined;
  const list: ModelList = {
    dayArgs,
    // Made on first use, so that a model without pages has no filter and no order in the schema.
    args: () => {
      args ??= {
        ...dayArgs,
        ...filterArgument(scope, filter),
        ...orderArgument(scope, columns, options.order ?? []),
      };
      return args;
    },
    filter,
    groups: options.groups ?? null,
    where: (args, context, path = 'filter') => {
      const rows = scope.published(columns.model)?.rows;
      return [
        ...(temporal ? [scope.validOn(columns.model, dayForList(args, context))] : []),
        ...(filter && args.filter
          ? [filter.where(args.filter, { path, asOf: args.asOf, context })]
          : []),
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
      if (args.filter) {
        refuseNull(field, args.filter);
        filter?.refuseHidden(args.filter, field, { path: 'filter', context });
      }
      refuseRepeated(field, args.orderBy ?? []);
      refuseHiddenOrder(scope, columns, field, args, context);
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

/** Refuses to order by a column that the caller may not read, because the order would reveal its values. */
function refuseHiddenOrder(
  scope: ModelScope,
  columns: Columns,
  field: string,
  { orderBy }: ListArguments,
  context: RequestContext,
): void {
  const fields = scope.published(columns.model)?.fields ?? {};
  for (const one of orderBy ?? []) {
    const { field: name } = rowOrder(one);
    const published = fields[name];
    const rule = typeof published === 'object' ? published.rule : undefined;
    if (rule !== undefined && !mayRead(rule, context)) {
      throw accessDenied(
        context.principal,
        `${field}: ordering by ${name} needs a scope that the caller does not have.`,
      );
    }
  }
}
