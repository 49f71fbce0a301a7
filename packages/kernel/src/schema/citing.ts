import { databaseOf, type RequestContext } from '../context/context.ts';
import { listsByKey } from './extension.ts';

/** Rows of one type in one module, by the documents that they cite. */
export interface CitingRows {
  readonly module: string;
  readonly type: string;
  /** Keys of the documents. */
  readonly documents: readonly string[];
}

/**
 * The rows that cite each document, one list per document. Two SQL statements serve all documents: one for the keys of
 * the rows, and `load` for the rows, in the order of the lists.
 */
export async function rowsCiting<Row extends { readonly id: string }>(
  context: RequestContext,
  { module, type, documents }: CitingRows,
  load: (keys: readonly string[]) => Promise<readonly Row[]>,
): Promise<Row[][]> {
  const { schema, pool } = databaseOf(context, module);
  const { rows: citations } = await pool.query<{ document: string; key: string }>({
    name: `citing-${schema}`,
    text: `
      select distinct s.document, c.entity_key as key
      from "${schema}".kernel_citation c join "${schema}".kernel_source s on s.id = c.source_id
      where c.entity_type = $1 and s.document = any($2)`,
    values: [type, documents],
  });
  const rows = citations.length === 0 ? [] : await load(citations.map(({ key }) => key));
  return listsByKey(documents, citations, ({ document }) => document).map((cited) => {
    const keys = new Set(cited.map(({ key }) => key));
    return rows.filter(({ id }) => keys.has(id));
  });
}
