import type { StoredModel } from '@vesthub/kernel';
import { conditionSql } from './condition.ts';
import { definedIn, NotCompiled } from './not-compiled.ts';
import { orderSql } from './order.ts';
import type { Statement } from './statement.ts';

/** The part of a list that is read. */
export interface Page {
  /** Maximum number of rows; undefined for all. */
  readonly limit: number | undefined;
  readonly skip: number;
  /** Whether the rows are counted from the end of the list. */
  readonly isBackward: boolean;
  /** Whether the page may be less than the list. */
  readonly isPaged: boolean;
}

const known = new Set(['where', 'select', 'include', 'orderBy', 'take', 'skip']);

/** The page in Prisma's arguments; throws `NotCompiled` for arguments that the package does not know. */
export function pageOf(args: Readonly<Record<string, unknown>>): Page {
  for (const [name] of definedIn(args)) {
    if (name === 'cursor' || name === 'distinct') throw new NotCompiled(name);
    if (!known.has(name)) throw new NotCompiled('argument');
  }
  if (args['select'] !== undefined && args['include'] !== undefined) {
    throw new NotCompiled('argument');
  }
  const take = numberOf(args['take']);
  const skip = numberOf(args['skip']) ?? 0;
  if (skip < 0) throw new NotCompiled('argument');
  // Without an order, Prisma orders pages by the key.
  if ((take !== undefined || skip > 0) && args['orderBy'] === undefined) {
    throw new NotCompiled('order');
  }
  return {
    limit: take === undefined ? undefined : Math.abs(take),
    skip,
    isBackward: take !== undefined && take < 0,
    isPaged: take !== undefined || skip > 0,
  };
}

function numberOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new NotCompiled('argument');
  return value;
}

/** The SQL of a page, each part with the space before it. */
export function pageSql(
  statement: Statement,
  model: StoredModel,
  alias: string,
  args: Readonly<Record<string, unknown>>,
  page: Page,
  link?: string,
): { where: string; order: string; limit: string } {
  const asked = conditionSql(statement, model, alias, args['where']);
  const conditions = [link ?? '', asked].filter((part) => part !== '');
  const order = orderSql(statement, model, alias, args['orderBy'], page.isBackward);
  const limit = page.limit === undefined ? '' : ` limit ${statement.bind(page.limit)}`;
  const skip = page.skip === 0 ? '' : ` offset ${statement.bind(page.skip)}`;
  return {
    where: conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`,
    order,
    limit: limit + skip,
  };
}
