import { databaseOf, type RequestContext } from '../context/context.ts';
import type { SourcePlace, SourceReadings } from '../context/service-shapes.ts';
import type { SourceShape } from '../context/shapes.ts';

/** One source by its id, or all sources at a place. */
export type WantedSources = { readonly sourceId: string } | SourcePlace;

/** Reads the wanted sources and the module's rows that cite each source. Uses one SQL statement; orders by line. */
export async function readFacts(
  context: RequestContext,
  module: string,
  wanted: WantedSources,
): Promise<SourceReadings[]> {
  const { schema, pool } = databaseOf(context, module);
  const byId = 'sourceId' in wanted;
  const { rows } = await pool.query<{
    source: SourceShape;
    facts: { type: string; key: string }[];
  }>({
    name: `facts-${byId ? 'of' : 'at'}-${schema}`,
    text: `
      select to_jsonb(s) as source, coalesce(
        jsonb_agg(jsonb_build_object('type', c.entity_type, 'key', c.entity_key) order by c.entity_type, c.entity_key)
          filter (where c.entity_type is not null), '[]') as facts
      from "${schema}".kernel_source s
      left join "${schema}".kernel_citation c on c.source_id = s.id
      where ${byId ? 's.id = $1' : '(s.document = $1 or s.url = $1) and ($2::int is null or s.line = $2)'}
      group by s.id order by s.line, s.id`,
    values: byId ? [wanted.sourceId] : [wanted.document, wanted.line],
  });
  return rows.map(({ source, facts }) => ({
    source,
    facts: facts.map((fact) => ({ module, ...fact })),
  }));
}
