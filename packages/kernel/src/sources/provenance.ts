import { createHash } from 'node:crypto';
import { databaseOf, perRequest, type RequestContext } from '../context/context.ts';
import type { ModuleDatabase } from '../context/module-database.ts';
import type { Certainty, SourceShape } from '../context/shapes.ts';
import DataLoader from 'dataloader';

/** Certainty, reasoning and sources of a row's facts. */
export interface Provenance {
  certainty: Certainty;
  reasoning: string | null;
  reasoningEn: string | null;
  sources: SourceShape[];
}

interface ProvenanceRow {
  entity_key: string;
  certainty: Certainty;
  reasoning: string | null;
  reasoning_en: string | null;
  sources: SourceShape[];
}

const unknown: Provenance = { certainty: 'NONE', reasoning: null, reasoningEn: null, sources: [] };

/** Loads the provenance of one row. One SQL statement serves all rows of a type at the same level of the answer. */
export function loadProvenance(
  context: RequestContext,
  module: string,
  type: string,
  key: string,
): Promise<Provenance> {
  const loader = perRequest(
    context,
    `provenance:${module}:${type}`,
    () =>
      new DataLoader<string, Provenance>((keys) =>
        readProvenance(databaseOf(context, module), type, keys),
      ),
  );
  return loader.load(key);
}

/** Reads the provenance of rows of one type in one SQL statement. Returns it in the order of `keys`. */
export async function readProvenance(
  { schema, pool }: ModuleDatabase,
  type: string,
  keys: readonly string[],
): Promise<Provenance[]> {
  const { rows } = await pool.query<ProvenanceRow>({
    name: `provenance-${schema}`,
    text: `
      select p.entity_key, p.certainty, p.reasoning, p.reasoning_en,
        coalesce(jsonb_agg(to_jsonb(s) order by c.position) filter (where s.id is not null), '[]') as sources
      from "${schema}".kernel_provenance p
      left join "${schema}".kernel_citation c using (entity_type, entity_key)
      left join "${schema}".kernel_source s on s.id = c.source_id
      where p.entity_type = $1 and p.entity_key = any($2)
      group by p.entity_type, p.entity_key`,
    values: [type, keys],
  });
  const byKey = new Map(rows.map((row) => [row.entity_key, row]));
  return keys.map((key) => {
    const row = byKey.get(key);
    if (!row) return unknown;
    const { certainty, reasoning, reasoning_en: reasoningEn, sources } = row;
    return { certainty, reasoning, reasoningEn, sources };
  });
}

/**
 * The id of a source. The same words on the same line have the same id in every module, even if two modules name
 * different sections.
 */
export function sourceId(source: Pick<SourceShape, 'url' | 'document' | 'line' | 'words'>): string {
  const place = [source.url ?? source.document, source.line ?? '', source.words ?? ''];
  return createHash('sha256').update(place.join('\n')).digest('base64url').slice(0, 16);
}
