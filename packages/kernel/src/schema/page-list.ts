import type { Column } from './columns.ts';
import type { ListArguments } from './model-scope.ts';

/** Name of the property of a page that tells which list it is a page of. */
const listOfPage = Symbol('list');

/** The list that a page belongs to. */
export interface PagedRows {
  readonly args: ListArguments;
  /** The row whose list it is; null for a root field. */
  readonly parent: { readonly key: string; readonly relation: Relation } | null;
}

/** The relation of the parent row to the rows of the list. */
export type Relation = Pick<Column, 'name' | 'relationName'>;

/** Notes on a page which list it is a page of, so that its field `groups` covers the whole list. */
export function withList(
  page: unknown,
  args: object,
  parent: unknown,
  relation?: Relation,
): unknown {
  if (page === null || typeof page !== 'object') return page;
  const { first: _first, last: _last, after: _after, before: _before, ...list } = args as Page;
  const rows: PagedRows = {
    args: list,
    parent: relation ? { key: (parent as { id: string }).id, relation } : null,
  };
  return Object.assign(page, { [listOfPage]: rows });
}

type Page = ListArguments & Partial<Record<'first' | 'last' | 'after' | 'before', unknown>>;

/** The list that a page belongs to, as `withList` noted it. */
export function listOf(page: unknown): PagedRows {
  return (page as { [listOfPage]: PagedRows })[listOfPage];
}
