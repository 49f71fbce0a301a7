import { databaseOf, perRequest, type RequestContext } from '../../context/context.ts';
import {
  everyFinding,
  type FindingPage,
  type FindingQuery,
  type FindingShape,
} from '../../context/finding.ts';
import DataLoader from 'dataloader';

/** The stored findings of a module that match the query, ordered by id. One statement. */
export async function readFindings(
  context: RequestContext,
  module: string,
  query: FindingQuery,
): Promise<FindingPage> {
  const { schema, pool } = databaseOf(context, module);
  const direction = query.inverted ? 'desc' : 'asc';
  const { rows } = await pool.query<{ total: number; findings: FindingShape[] }>({
    name: `findings-${direction}-${schema}`,
    text: `
      with met as materialized (
        select id, finding from "${schema}".kernel_finding
        where ($1::text is null or status = $1) and ($2::text is null or kind = $2)
          and ($3::text is null or check_name = $3)
          and ($4::jsonb is null or finding -> 'sources' @> $4 or finding -> 'sources' @> $5)
          and ($6::int is null or years @> array[$6])
          and ($7::text is null or exists (select from unnest(about) as row where starts_with(row, $7)))
          and ($8::text[] is null or about && $8)
      ), page as (
        select id, finding from met
        where ($9::text is null or id > $9 collate "C") and ($10::text is null or id < $10 collate "C")
        order by id ${direction} limit $11
      )
      select (select count(*)::int from met) as total,
        (select coalesce(jsonb_agg(finding order by id ${direction}), '[]') from page) as findings`,
    values: [
      query.status,
      query.kind,
      query.check,
      query.document === null ? null : place({ document: query.document }, query.line),
      query.document === null ? null : place({ url: query.document }, query.line),
      query.year,
      query.type === null ? null : `${query.type}/`,
      query.rows,
      query.after,
      query.before,
      query.limit,
    ],
  });
  return { totalCount: rows[0]!.total, findings: rows[0]!.findings };
}

function place(source: object, line: number | null): string {
  return JSON.stringify([{ ...source, ...(line === null ? {} : { line }) }]);
}

/** The findings about the row `Type/key`. All rows of a module at the same level of the answer share one statement. */
export function loadFindings(
  context: RequestContext,
  module: string,
  row: string,
  prepare: () => Promise<unknown>,
): Promise<FindingShape[]> {
  const loader = perRequest(context, `findings:${module}`, () => {
    const batch = async (rows: readonly string[]) => {
      await prepare();
      const query = { ...everyFinding, rows };
      const { findings } = await readFindings(context, module, query);
      return rows.map((one) => findings.filter(({ about }) => about.includes(one)));
    };
    // The loader has no cache, because a mutation may change findings during the request.
    return new DataLoader<string, FindingShape[]>(batch, { cache: false });
  });
  return loader.load(row);
}
