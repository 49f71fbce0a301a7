import type { StoredModel } from '@vesthub/kernel';
import { definedIn, isRecord, NotCompiled } from './not-compiled.ts';
import { joined } from './relation.ts';
import { quoted, type Statement } from './statement.ts';

/**
 * The `order by` of an `orderBy` of Prisma; an empty text for no order. `isBackward` turns the order round, for a page
 * from the end.
 */
export function orderSql(
  statement: Statement,
  model: StoredModel,
  alias: string,
  orderBy: unknown,
  isBackward: boolean,
): string {
  const list: readonly unknown[] = Array.isArray(orderBy) ? orderBy : [orderBy];
  const terms = list.flatMap((one) =>
    one === undefined ? [] : [termSql(statement, model, alias, one, isBackward)],
  );
  return terms.length === 0 ? '' : ` order by ${terms.join(', ')}`;
}

function termSql(
  statement: Statement,
  model: StoredModel,
  alias: string,
  one: unknown,
  isBackward: boolean,
): string {
  const [name, how] = onlyEntry(one);
  const field = model.fields[name];
  if (!field) throw new NotCompiled('order');
  if (field.kind !== 'object') {
    return `${alias}.${quoted(field.column)}${directionSql(how, isBackward)}`;
  }
  if (field.isList) throw new NotCompiled('order');
  const [column, direction] = onlyEntry(how);
  const other = joined(statement, alias, field);
  const ordering = other.model.fields[column];
  if (!ordering || ordering.kind === 'object') throw new NotCompiled('order');
  const value = `${other.alias}.${quoted(ordering.column)}`;
  return `(select ${value} from ${other.table} where ${other.link})${directionSql(direction, isBackward)}`;
}

function onlyEntry(one: unknown): [string, unknown] {
  const [entry, ...others] = isRecord(one) ? definedIn(one) : [];
  if (!entry || others.length > 0) throw new NotCompiled('order');
  return entry;
}

function directionSql(how: unknown, isBackward: boolean): string {
  const { sort, nulls } = isRecord(how) ? how : { sort: how, nulls: undefined };
  if (sort !== 'asc' && sort !== 'desc') throw new NotCompiled('order');
  const direction = (sort === 'desc') === isBackward ? '' : ' desc';
  if (nulls === undefined) return direction;
  if (nulls !== 'first' && nulls !== 'last') throw new NotCompiled('order');
  return `${direction} nulls ${(nulls === 'first') === isBackward ? 'last' : 'first'}`;
}
