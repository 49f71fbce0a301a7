import { sourceLengths, type SourceInput } from '../context/source-input.ts';
import { inputError } from '../errors/errors.ts';
import { refuseLong } from '../errors/input-rules.ts';
import { sourceId } from './provenance.ts';
import type { Certainty, SourceShape } from '../context/shapes.ts';
import type { Transaction } from '../context/transaction.ts';

/** Certainty and sources of a row to be written. */
export interface RowProvenance {
  readonly type: string;
  readonly key: string;
  readonly certainty: Certainty;
  readonly sources: readonly SourceInput[];
}

/** Stores the sources of a written row. They replace the row's earlier sources. At least one source is required. */
export async function writeProvenance(
  tx: Transaction,
  schema: string,
  { type, key, certainty, sources }: RowProvenance,
): Promise<void> {
  if (sources.length === 0) throw inputError('sources', sources, 'at least one source');
  if (sources.length > mostSources) {
    throw inputError('sources', sources.length, `at most ${mostSources} sources`);
  }
  const rows = sources.map(complete);
  const ids = rows.map(({ id }) => id);
  const repeated = ids.findIndex((id, at) => ids.indexOf(id) !== at);
  if (repeated >= 0) {
    const expected = 'sources that differ in document, line or words';
    throw inputError(`sources.${repeated}`, sources[repeated], expected);
  }
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_source
     select id, document, section, line, words, url
     from jsonb_to_recordset($1::jsonb) as r(id text, document text, section text, line int, words text, url text)
     on conflict do nothing`,
    JSON.stringify(rows),
  );
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_provenance (entity_type, entity_key, certainty) values ($1, $2, $3)
     on conflict (entity_type, entity_key) do update set certainty = excluded.certainty`,
    type,
    key,
    certainty,
  );
  await tx.$executeRawUnsafe(
    `delete from "${schema}".kernel_citation where entity_type = $1 and entity_key = $2`,
    type,
    key,
  );
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_citation
     select $1, $2, position - 1, id from unnest($3::text[]) with ordinality as r(id, position)`,
    type,
    key,
    ids,
  );
}

/** Most sources of one row. */
const mostSources = 50;

function complete(given: SourceInput, at: number): SourceShape {
  const { document, section, line, words, url } = given;
  for (const [name, most] of Object.entries(sourceLengths) as [
    keyof typeof sourceLengths,
    number,
  ][]) {
    refuseLong(`sources.${at}.${name}`, given[name], most);
  }
  if (typeof line === 'number' && line < 1) {
    throw inputError(`sources.${at}.line`, line, 'a line from 1');
  }
  const place = document ?? url;
  if (!place) {
    throw inputError('sources', { document, url }, 'a `document` or a `url` in each source');
  }
  if (url && !/^https?:\/\//.test(url)) {
    throw inputError('sources', url, 'a url that begins with https:// or http://');
  }
  const source = {
    document: place,
    section: section ?? null,
    line: line ?? null,
    words: words ?? null,
    url: url ?? null,
  };
  return { id: sourceId(source), ...source };
}
