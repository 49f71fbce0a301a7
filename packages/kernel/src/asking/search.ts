import type { SearchHit, SearchQuery } from '../context/service-shapes.ts';
import { type RequestContext, databaseOf } from '../context/context.ts';

/** How rows of one model become findable. `Row` is a row as the data files give it. */
export interface SearchSource<Model extends string = string, Row = never> {
  /** The model, and the entity type a hit leads to. */
  readonly type: Model;
  /** The name that people use for the row; a match in it ranks highest. */
  readonly title: (row: Row) => string;
  /** Other texts to search in; null and undefined are skipped. */
  readonly texts?: (row: Row) => readonly (string | null | undefined)[];
}

interface Row {
  entity_type: string;
  entity_key: string;
  title: string;
  snippet: string;
  rank: number;
}

/**
 * Hits in one module's search documents, without the types in `hidden`: full text in Norwegian, and the beginnings of words. A title that
 * begins with what was asked for comes before others, the more so the less it says beside.
 */
export async function searchModule(
  context: RequestContext,
  module: string,
  { text, types, first }: SearchQuery,
  hidden: readonly string[],
): Promise<SearchHit[]> {
  const { schema, pool } = databaseOf(context, module);
  const prefixes = words(text)
    .map((word) => `${word}:*`)
    .join(' & ');
  if (prefixes === '') return [];
  const { rows } = await pool.query<Row>({
    name: `search-${schema}`,
    text: `
      with asked as (
        select websearch_to_tsquery('norwegian', $1) || to_tsquery('simple', public.unaccent($2)) as query,
          public.unaccent(lower(trim($1))) as name
      )
      select d.entity_type, d.entity_key, d.title,
        ts_headline('norwegian', d.body, asked.query,
          'StartSel=«, StopSel=», MaxWords=20, MinWords=8, MaxFragments=1') as snippet,
        (ts_rank(d.document, asked.query)
          + case when starts_with(named.title, asked.name) then 1 + length(asked.name)::float8 / length(named.title) else 0 end
        )::float8 as rank
      from asked, "${schema}".kernel_search_document d,
        lateral (select public.unaccent(lower(d.title)) as title) named
      where d.document @@ asked.query and ($3::text[] is null or d.entity_type = any($3))
        and d.entity_type <> all($5)
      order by rank desc, d.title, d.entity_key
      limit $4`,
    values: [text, prefixes, types, first, hidden],
  });
  return rows.map((row) => ({
    module,
    type: row.entity_type,
    key: row.entity_key,
    title: row.title,
    snippet: row.snippet,
    rank: row.rank,
  }));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
