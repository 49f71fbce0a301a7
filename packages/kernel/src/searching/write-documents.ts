import type { ModuleDatabase } from '../context/module-database.ts';
import type { Transaction } from '../context/transaction.ts';
import { delegateName } from '../schema/entity.ts';
import { searchDocument, type SearchDocument, type SearchedSource } from './document.ts';
import { isMoved, write } from '../writing/write.ts';
import type { SearchedType, SearchPlan } from './plan.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

interface Delegate {
  findMany(query?: { where: object }): Promise<Row[]>;
}

/** A changed row for which search documents are updated. */
export interface ChangedRow {
  readonly type: string;
  readonly key: string;
}

/** Number of levels of parent rows. The references of these parents count as references of the row itself. */
const generations = 2;

/** Makes all search documents of a module again: one for each row with sources. */
export async function writeSearchDocuments(
  tx: Transaction,
  schema: string,
  plan: SearchPlan,
): Promise<void> {
  const sources = await readSources(tx, schema, null);
  const sourced = new Set([...sources.keys()].map((row) => row.slice(0, row.indexOf('/'))));
  const rows = new Map<string, Map<string, Row>>();
  for (const { model } of plan.types.values()) {
    if (sourced.has(model)) rows.set(model, byKey(await table(tx, model).findMany()));
  }
  const documents = documentsOf(plan, rows, sources, (model) => rows.get(model)?.values() ?? []);
  await tx.$executeRawUnsafe(`delete from "${schema}".kernel_search_document`);
  await insertDocuments(tx, schema, documents);
  await tx.$executeRawUnsafe(`delete from "${schema}".kernel_search_word`);
  await insertWords(tx, schema, openTypes(plan), null);
}

/**
 * Makes the search documents of `changed` rows again. If a changed row is another name of a target row (`nameOf`), also
 * makes the document of the target row again.
 */
export async function refreshSearchDocuments(
  tx: Transaction,
  schema: string,
  plan: SearchPlan,
  changed: readonly ChangedRow[],
): Promise<void> {
  const wanted = changed.filter(({ type }) => plan.types.has(type));
  if (wanted.length === 0) return;
  const rows = new Map<string, Map<string, Row>>();
  for (const type of new Set(wanted.map((one) => one.type))) {
    const keys = wanted.flatMap((one) => (one.type === type ? [one.key] : []));
    await loadRows(tx, rows, type, keys);
  }
  for (const searched of plan.types.values()) await loadNamed(tx, rows, searched);
  const fresh = [...rows].flatMap(([model, found]) =>
    [...found.keys()].map((key) => ({ model, key })),
  );
  for (const { nameOf, model, references } of namers(plan)) {
    const target = references.find(({ column }) => column === nameOf.column)!.type;
    const keys = [...(rows.get(target)?.keys() ?? [])];
    if (keys.length > 0) {
      const names = await table(tx, model).findMany({ where: { [nameOf.column]: { in: keys } } });
      rows.set(model, new Map([...(rows.get(model) ?? []), ...byKey(names)]));
    }
  }
  for (let generation = 0; generation < generations; generation += 1)
    await loadParents(tx, rows, plan);
  const sources = await readSources(
    tx,
    schema,
    fresh.map(({ model, key }) => `${model}/${key}`),
  );
  const documents = documentsOf(plan, rows, sources, (model) =>
    fresh.flatMap((one) => (one.model === model ? rows.get(model)!.get(one.key)! : [])),
  );
  await tx.$executeRawUnsafe(
    `delete from "${schema}".kernel_search_document where entity_type || '/' || entity_key = any($1::text[])`,
    [...wanted, ...documents].map(({ type, key }) => `${type}/${key}`),
  );
  await insertDocuments(tx, schema, documents);
  await insertWords(
    tx,
    schema,
    openTypes(plan),
    documents.map(({ type, key }) => `${type}/${key}`),
  );
}

/**
 * Makes search documents again for the rows that a bulk write has changed. Does nothing if the tables have moved away.
 */
export async function refreshDueDocuments(
  database: ModuleDatabase,
  plan: SearchPlan,
): Promise<void> {
  const { schema } = database;
  const author = { author: 'search', reason: 'Search documents of rows changed in bulk' };
  await write(database, author, async (tx) => {
    const due = await tx.$queryRawUnsafe<ChangedRow>(
      `delete from "${schema}".kernel_search_due returning entity_type as type, entity_key as key`,
    );
    await refreshSearchDocuments(tx, schema, plan, due);
  }).catch((error: unknown) => {
    if (!isMoved(error)) throw error;
  });
}

function table(tx: Transaction, model: string): Delegate {
  return tx[delegateName(model)] as Delegate;
}

function byKey(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

async function loadRows(
  tx: Transaction,
  rows: Map<string, Map<string, Row>>,
  model: string,
  keys: readonly string[],
): Promise<void> {
  const known = rows.get(model) ?? new Map<string, Row>();
  rows.set(model, known);
  const missing = keys.filter((key) => !known.has(key));
  if (missing.length === 0) return;
  for (const row of await table(tx, model).findMany({ where: { id: { in: missing } } })) {
    known.set(row.id, row);
  }
}

/** If rows of the given type are other names of target rows (`nameOf`), loads the target rows. */
async function loadNamed(
  tx: Transaction,
  rows: Map<string, Map<string, Row>>,
  { model, source, references }: SearchedType,
): Promise<void> {
  const column = source?.nameOf?.column;
  const target = references.find((one) => one.column === column)?.type;
  if (column === undefined || target === undefined) return;
  const keys = [...(rows.get(model)?.values() ?? [])].map((row) => String(row[column]));
  if (keys.length > 0) await loadRows(tx, rows, target, keys);
}

async function loadParents(
  tx: Transaction,
  rows: Map<string, Map<string, Row>>,
  plan: SearchPlan,
): Promise<void> {
  for (const [model, found] of new Map(rows)) {
    for (const { column, type, required, own } of plan.types.get(model)?.references ?? []) {
      if (!required || !own) continue;
      const keys = [...found.values()].map((row) => row[column] as string);
      await loadRows(tx, rows, type, keys);
    }
  }
}

function namers(plan: SearchPlan) {
  return [...plan.types.values()].flatMap(({ model, source, references }) =>
    source?.nameOf ? [{ model, nameOf: source.nameOf, references }] : [],
  );
}

function openTypes(plan: SearchPlan): string[] {
  return [...plan.types.values()].flatMap(({ type, open }) => (open ? [type] : []));
}

function documentsOf(
  plan: SearchPlan,
  rows: ReadonlyMap<string, ReadonlyMap<string, Row>>,
  sources: ReadonlyMap<string, readonly SearchedSource[]>,
  wanted: (model: string) => Iterable<Row>,
): SearchDocument[] {
  const names = otherNames(plan, rows);
  return [...plan.types.values()].flatMap((searched) =>
    [...wanted(searched.model)].flatMap((row) => {
      const stated = sources.get(`${searched.model}/${row.id}`);
      if (!stated) return [];
      const farther = fartherReferences(plan, rows, searched, row, generations);
      const own = names.get(`${searched.type}/${row.id}`) ?? [];
      return [searchDocument({ searched, row, sources: stated, otherNames: own, farther })];
    }),
  );
}

function otherNames(
  plan: SearchPlan,
  rows: ReadonlyMap<string, ReadonlyMap<string, Row>>,
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { model, nameOf, references } of namers(plan)) {
    const { type } = references.find(({ column }) => column === nameOf.column)!;
    for (const row of rows.get(model)?.values() ?? []) {
      const named = `${type}/${String(row[nameOf.column])}`;
      names.set(named, [...(names.get(named) ?? []), String(row[nameOf.name])]);
    }
  }
  return names;
}

function fartherReferences(
  plan: SearchPlan,
  rows: ReadonlyMap<string, ReadonlyMap<string, Row>>,
  searched: SearchedType,
  row: Row,
  left: number,
): string[] {
  if (left === 0) return [];
  return searched.references.flatMap(({ column, type, required, own }) => {
    const above = plan.types.get(type);
    const parent = own && required ? rows.get(type)?.get(String(row[column])) : undefined;
    if (!above || !parent) return [];
    const direct = above.references.flatMap((one) => {
      const key = parent[one.column];
      return typeof key === 'string' ? [`${one.type}/${key}`] : [];
    });
    return [...direct, ...fartherReferences(plan, rows, above, parent, left - 1)];
  });
}

async function readSources(
  tx: Transaction,
  schema: string,
  rows: readonly string[] | null,
): Promise<Map<string, SearchedSource[]>> {
  const found = await tx.$queryRawUnsafe<{ row: string; sources: SearchedSource[] }>(
    `select p.entity_type || '/' || p.entity_key as row,
       coalesce(jsonb_agg(jsonb_build_object('document', s.document, 'section', s.section, 'words', s.words)
         order by c.position) filter (where s.id is not null), '[]') as sources
     from "${schema}".kernel_provenance p
     left join "${schema}".kernel_citation c using (entity_type, entity_key)
     left join "${schema}".kernel_source s on s.id = c.source_id
     where $1::text[] is null or p.entity_type || '/' || p.entity_key = any($1)
     group by p.entity_type, p.entity_key`,
    rows,
  );
  return new Map(found.map(({ row, sources }) => [row, sources]));
}

async function insertDocuments(
  tx: Transaction,
  schema: string,
  documents: readonly SearchDocument[],
): Promise<void> {
  const vector = (weight: string) =>
    `setweight(to_tsvector('simple', ${weight}) || to_tsvector('norwegian', ${weight}), '${weight.toUpperCase()}')`;
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_search_document
       (entity_type, entity_key, title, body, names, refs, central, document)
     select type, key, title, body, names, refs, central, ${['a', 'b', 'c', 'd'].map(vector).join(' || ')}
     from jsonb_to_recordset($1::jsonb) as r(type text, key text, title text, body text, names text[], refs text[],
       central real, a text, b text, c text, d text)`,
    JSON.stringify(documents),
  );
}

/**
 * Adds the words of search documents to the known words. Reads all documents of `types`; if `rows` is not null, reads
 * only the documents of `rows` among them.
 */
async function insertWords(
  tx: Transaction,
  schema: string,
  types: readonly string[],
  rows: readonly string[] | null,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_search_word
     select distinct word
     from "${schema}".kernel_search_document d, unnest(tsvector_to_array(d.document)) as word
     where d.entity_type = any($1::text[]) and ($2::text[] is null or d.entity_type || '/' || d.entity_key = any($2))
       and length(word) between 4 and 60 and word !~ '[0-9]'
     on conflict do nothing`,
    types,
    rows,
  );
}
