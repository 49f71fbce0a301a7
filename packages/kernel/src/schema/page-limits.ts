/** How many rows a page has. */
export interface PageLimits {
  /** Rows in a page if the caller gives no number. */
  readonly pageSize: number;
  /** Most rows in a page. */
  readonly maxPageSize: number;
}
