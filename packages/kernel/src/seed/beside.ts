import { sourceId } from '../sources/provenance.ts';
import type { SearchPlan } from '../searching/plan.ts';
import { writeSearchDocuments } from '../searching/write-documents.ts';
import type { Transaction } from '../context/transaction.ts';
import type { DiscrepancyRecord, ModuleData, SeedRecord, SourceRecord } from './records.ts';

interface Cited {
  type: string;
  key: string;
  certainty: string;
  reasoning: string | null;
  reasoningEn: string | null;
  sources: readonly SourceRecord[];
}

/**
 * Writes the tables of the kernel that describe a module's rows: sources, certainty, recorded discrepancies and search
 * documents. People have added or changed the rows in `touched`, so their sources and certainty stay unchanged.
 */
export async function writeBeside(
  tx: Transaction,
  schema: string,
  { records, discrepancies }: ModuleData,
  searches: SearchPlan,
  touched: ReadonlySet<string>,
): Promise<void> {
  const seeded = records.filter(({ model, key }) => !touched.has(`${model} ${key}`));
  const cited = [...seeded.map(citedRecord), ...discrepancies.map(citedDiscrepancy)];
  await replaceDiscrepancies(tx, schema, discrepancies);
  await replaceProvenance(tx, schema, cited, touched);
  await writeSearchDocuments(tx, schema, searches);
}

function citedRecord({
  model,
  key,
  certainty,
  reasoning,
  reasoningEn,
  sources,
}: SeedRecord): Cited {
  return { type: model, key, certainty, reasoning, reasoningEn, sources };
}

function citedDiscrepancy({ id, sources }: DiscrepancyRecord): Cited {
  return {
    type: 'Discrepancy',
    key: id,
    certainty: 'STATED',
    reasoning: null,
    reasoningEn: null,
    sources,
  };
}

async function replaceDiscrepancies(
  tx: Transaction,
  schema: string,
  discrepancies: readonly DiscrepancyRecord[],
): Promise<void> {
  await tx.$executeRawUnsafe(`delete from "${schema}".kernel_discrepancy`);
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_discrepancy (id, title, title_en, kind, severity, expected, actual,
       explanation, explanation_en, explanation_certainty, check_name, found)
     select id, title, "titleEn", kind, severity, expected, actual, explanation, "explanationEn", "explanationCertainty", "check", found
     from jsonb_to_recordset($1::jsonb) as r(id text, title text, "titleEn" text, kind text, severity text, expected text,
       actual text, explanation text, "explanationEn" text, "explanationCertainty" text, "check" text, found jsonb)`,
    JSON.stringify(discrepancies),
  );
}

async function replaceProvenance(
  tx: Transaction,
  schema: string,
  cited: readonly Cited[],
  touched: ReadonlySet<string>,
): Promise<void> {
  const sources = new Map<string, SourceRecord & { id: string }>();
  const citations = cited.flatMap(({ type, key, sources: list }) =>
    list.map((source, position) => {
      const id = sourceId(source);
      sources.set(id, { id, ...source });
      return { type, key, position, source: id };
    }),
  );
  for (const table of ['kernel_citation', 'kernel_provenance']) {
    await tx.$executeRawUnsafe(
      `delete from "${schema}".${table} where entity_type || ' ' || entity_key not in (select unnest($1::text[]))`,
      [...touched],
    );
  }
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_provenance
     select type, key, certainty, reasoning, "reasoningEn"
     from jsonb_to_recordset($1::jsonb) as r(type text, key text, certainty text, reasoning text, "reasoningEn" text)`,
    JSON.stringify(cited.map(({ sources: _sources, ...row }) => row)),
  );
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_source
     select id, document, section, line, words, url
     from jsonb_to_recordset($1::jsonb) as r(id text, document text, section text, line int, words text, url text)
     on conflict (id) do update set document = excluded.document, section = excluded.section, line = excluded.line,
       words = excluded.words, url = excluded.url`,
    JSON.stringify([...sources.values()]),
  );
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_citation
     select type, key, position, source
     from jsonb_to_recordset($1::jsonb) as r(type text, key text, position int, source text)`,
    JSON.stringify(citations),
  );
  await tx.$executeRawUnsafe(
    `delete from "${schema}".kernel_source s
     where not exists (select from "${schema}".kernel_citation c where c.source_id = s.id)`,
  );
}
