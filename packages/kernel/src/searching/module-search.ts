import { databaseOf, type RequestContext } from '../context/context.ts';
import type { SourceShape } from '../context/shapes.ts';
import { bestSource, createTermFinder, snippet, type TermFinder } from './snippet.ts';
import type { ModuleWords, SearchHit, SearchQuery, TermWords, WeighedTerm } from './shapes.ts';
import type { Term } from './words.ts';

/** Maximum number of rows that a word can name. If more rows have the word in their names, it names none of them. */
const mostNamed = 25;
const mostCompounds = 40;

/**
 * Returns a text-search query for any of `phrases`. All words of a phrase must occur. If `weights` is not empty, each
 * word must have one of these weights.
 */
function anyOf(phrases: readonly string[], weights = ''): string {
  const label = weights === '' ? '' : `:${weights}`;
  return phrases
    .map(
      (phrase) =>
        `(${phrase
          .split(' ')
          .map((word) => `'${word}'${label}`)
          .join(' & ')})`,
    )
    .join(' | ');
}

/** The words of a term that match as prefixes. Short words, numbers and phrases match only whole words. */
function beginning({ word, same }: Term): readonly string[] {
  return [word, ...same].filter((one) => one.length >= 3 && !/^\d+$|\s/.test(one));
}

function beginnings(term: Term, weights = ''): string {
  return beginning(term)
    .map((word) => `'${word}':*${weights}`)
    .join(' | ');
}

const stem = (text: string) =>
  `(to_tsquery('simple', ${text}) || to_tsquery('norwegian', ${text}))`;

/**
 * Reads the counts and matches of each term in a module's search documents with one statement. `due` is true if some
 * documents must be made again first.
 */
export async function moduleWords(
  context: RequestContext,
  module: string,
  terms: readonly Term[],
  hidden: readonly string[],
): Promise<{ readonly words: ModuleWords; readonly due: boolean }> {
  const { schema, pool } = databaseOf(context, module);
  const documents = `"${schema}".kernel_search_document`;
  const { rows } = await pool.query<TermWords & { rows: number; due: boolean }>({
    name: `search-words-${schema}`,
    text: `
      with asked as materialized (
        select at, word, ${stem('strong')} || to_tsquery('simple', loose) as query, ${stem('named')} as named
        from jsonb_to_recordset($1::jsonb) as t(at int, word text, strong text, named text, loose text)
      ), counted as materialized (
        select asked.*, (select count(*)::int from ${documents} d
          where d.document @@ asked.query and d.entity_type <> all($2)) as count
        from asked
      )
      select t.count, (select count(*)::int from ${documents}) as rows,
        exists (select from "${schema}".kernel_search_due) as due,
        array(select d.entity_type || '/' || d.entity_key from ${documents} d
          where d.document @@ t.named and cardinality(d.names) > 0 and d.entity_type <> all($2)
          order by d.central desc, length(d.title), d.entity_key limit ${mostNamed + 1}) as named,
        case when length(t.word) < 5 or t.word ~ '[0-9 ]' then '{}' else
          array(select word from "${schema}".kernel_search_word w
            where w.word like '%' || t.word || '%' and w.word <> t.word
            order by length(w.word), w.word limit ${mostCompounds}) end as compounds,
        case when t.count > 0 or length(t.word) < 4 or t.word ~ '[0-9 ]' then '[]'::jsonb else
          (select coalesce(jsonb_agg(n), '[]') from (
            select w.word, public.similarity(w.word, t.word)::float8 as similarity
            from "${schema}".kernel_search_word w
            where w.word operator(public.%) t.word
            order by similarity desc, w.word limit 5) n) end as near
      from counted t order by t.at`,
    values: [
      JSON.stringify(
        terms.map((term, at) => ({
          at,
          word: term.word,
          strong: anyOf([term.word, ...term.same]),
          named: anyOf([term.word, ...term.same], 'A'),
          loose: beginnings(term),
        })),
      ),
      hidden,
    ],
  });
  const words = {
    rows: rows[0]?.rows ?? 0,
    terms: rows.map(({ count, named, compounds, near }) => ({
      count,
      named: named.length > mostNamed ? [] : named,
      compounds,
      near,
    })),
  };
  return { words, due: rows[0]?.due ?? false };
}

interface Row {
  entity_type: string;
  entity_key: string;
  title: string;
  body: string;
  rank: number;
  matched: number;
  sources: SourceShape[];
}

/**
 * Finds hits among a module's rows with one statement. Leaves out the types in `hidden`. Rows with all terms come
 * first.
 */
export async function moduleHits(
  context: RequestContext,
  module: string,
  { terms, names, types, first }: SearchQuery,
  hidden: readonly string[],
): Promise<SearchHit[]> {
  const { schema, pool } = databaseOf(context, module);
  if (terms.length === 0 || first === 0) return [];
  const queries = terms.map(queriesOf);
  // Looks up rows by the rarest terms only, because a row with all terms also has the rarest ones.
  const rare = Math.max(...terms.map(({ weight }) => weight)) / 2;
  const telling = queries.filter(({ weight }) => weight >= rare);
  const { rows } = await pool.query<Row>({
    name: `search-hits-${schema}`,
    text: `
      with asked as materialized (
        select weight, refs, ${stem('title')} as title, ${stem('exact')} as exact, ${stem('own')} as own, ${stem('quoted')} as quoted,
          ${stem('told')} as told, to_tsquery('simple', loosely) as loosely, to_tsquery('simple', loose) as loose
        from jsonb_to_recordset($1::jsonb) as t(weight float8, refs text[], title text, exact text, own text, quoted text, told text,
          loosely text, loose text)
      ), ranked as (
        select d.entity_type, d.entity_key, d.title, d.body, s.matched,
          (s.score / $7 + 0.2 * s.titled / (2 + array_length(string_to_array(d.title, ' '), 1))
            + 0.1 * d.central + case when d.names && $6 then 2 + d.central else 0 end
            + case when d.names[1] = any($6) then 1.2
                when starts_with(d.names[1], ($6::text[])[1]) then 0.3 * length(($6::text[])[1]) / length(d.names[1])
                else 0 end)::float8 as rank
        from "${schema}".kernel_search_document d,
          lateral (
            select sum(weight * hit) as score, count(*) filter (where hit > 0)::int as matched,
              count(*) filter (where hit >= 0.9) as titled
            from (
              select weight, case
                when d.document @@ title then case when d.document @@ exact then 1 else 0.9 end
                when d.refs && refs then 0.85
                when d.document @@ own then case when d.document @@ exact then 0.75 else 0.65 end
                when d.document @@ quoted then 0.5
                when d.document @@ loosely then 0.6
                when d.document @@ told then 0.3
                when d.document @@ loose then 0.25
                else 0 end as hit
              from asked
            ) by_term
          ) s
        where (d.document @@ (${stem('$2')} || to_tsquery('simple', $3)) or d.refs && $4)
          and ($5::text[] is null or d.entity_type = any($5)) and d.entity_type <> all($8)
        order by s.matched desc, rank desc, d.title, d.entity_key
        limit $9
      )
      select r.*, (
        select coalesce(jsonb_agg(to_jsonb(s) order by c.position), '[]')
        from "${schema}".kernel_citation c join "${schema}".kernel_source s on s.id = c.source_id
        where c.entity_type = r.entity_type and c.entity_key = r.entity_key and c.position < 20
      ) as sources
      from ranked r order by r.matched desc, r.rank desc, r.title, r.entity_key`,
    values: [
      JSON.stringify(queries),
      telling.map(({ told }) => told).join(' | '),
      telling.flatMap(({ loose }) => (loose === '' ? [] : [loose])).join(' | '),
      telling.flatMap(({ refs }) => refs),
      types,
      names,
      terms.reduce((sum, { weight }) => sum + weight, 0),
      hidden,
      first * 2 + 20,
    ],
  });
  const finder = createTermFinder(terms.map(({ word, same, loose }) => [word, ...same, ...loose]));
  return rows.map((row) => new RowHit(module, row, finder));
}

/**
 * A hit that reads its texts when they are asked for. Most hits of a module lose to those of other modules, and reading
 * the texts takes longer than ranking the rows.
 */
class RowHit implements SearchHit {
  readonly module: string;
  readonly type: string;
  readonly key: string;
  readonly title: string;
  readonly rank: number;
  readonly matched: number;
  readonly #row: Row;
  readonly #finder: TermFinder;

  constructor(module: string, row: Row, finder: TermFinder) {
    this.module = module;
    this.type = row.entity_type;
    this.key = row.entity_key;
    this.title = row.title;
    this.rank = row.rank;
    this.matched = row.matched;
    this.#row = row;
    this.#finder = finder;
  }

  get snippet(): string {
    return snippet(this.#row.body, this.#finder);
  }

  get source(): SourceShape | null {
    return bestSource(this.#row.sources, this.#finder);
  }

  toJSON(): SearchHit {
    return withTitle(this, this.title);
  }
}

/** The hit with all its texts and another title. */
export function withTitle(hit: SearchHit, title: string): SearchHit {
  const { module, type, key, snippet: words, rank, matched, source } = hit;
  return { module, type, key, title, snippet: words, rank, matched, source };
}

function queriesOf(term: WeighedTerm) {
  const words = [term.word, ...term.same];
  const loose = (weights: string) =>
    [beginnings(term, weights), anyOf(term.loose, weights)].filter((one) => one !== '').join(' | ');
  return {
    weight: term.weight,
    refs: term.named,
    title: anyOf(words, 'A'),
    exact: anyOf([term.word], 'AB'),
    own: anyOf(words, 'AB'),
    quoted: anyOf(words, 'ABC'),
    told: anyOf(words),
    loosely: loose('A'),
    loose: loose(''),
  };
}

/** The titles of rows, by `Type/key`. One statement. */
export async function moduleTitles(
  context: RequestContext,
  module: string,
  rows: readonly string[],
  hidden: readonly string[],
): Promise<Record<string, string>> {
  const { schema, pool } = databaseOf(context, module);
  const found = await pool.query<{ row: string; title: string }>({
    name: `search-titles-${schema}`,
    text: `
      select asked.row, d.title
      from unnest($1::text[]) as asked(row)
      join "${schema}".kernel_search_document d
        on d.entity_type = split_part(asked.row, '/', 1) and d.entity_key = split_part(asked.row, '/', 2)
      where d.entity_type <> all($2)`,
    values: [rows, hidden],
  });
  return Object.fromEntries(found.rows.map(({ row, title }) => [row, title]));
}
