import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ModuleDatabase } from '../context/module-database.ts';
import { delegateName } from '../schema/entity.ts';
import type { Module } from '../module/define-module.ts';
import { planText, type SearchPlan } from '../searching/plan.ts';
import { write } from '../writing/write.ts';
import type { Transaction } from '../context/transaction.ts';
import { writeBeside } from './beside.ts';
import { readModuleData } from './read.ts';
import type { ModuleData, SeedRecord } from './records.ts';

interface Counts {
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  readonly unchanged: number;
}

/** The result of seeding a module. */
export interface SeedReport extends Counts {
  readonly module: string;
  /** Whether seeding compared nothing, because the data files are unchanged since the last seeding. */
  readonly upToDate: boolean;
}

/** Author and reason of changes that came from a module's data files. Bundled figures have the same author. */
const seeding = { author: 'seed', reason: 'Facts of the source documents' } as const;

interface Delegate {
  findMany(): Promise<Record<string, unknown>[]>;
  createMany(query: { data: object[] }): Promise<unknown>;
  update(query: { where: { id: string }; data: object }): Promise<unknown>;
  delete(query: { where: { id: string } }): Promise<unknown>;
}

/**
 * Makes a module's tables match its data files, in one transaction. Keeps rows that people have added or changed.
 * Seeding again changes nothing. If several processes seed at once, one does the work.
 */
export async function seedModule(
  database: ModuleDatabase,
  module: Module,
  searches: SearchPlan,
): Promise<SeedReport> {
  const fingerprint = fingerprintOf(module, searches);
  const { schema } = database;
  const nothing = { module: module.name, inserted: 0, updated: 0, deleted: 0, unchanged: 0 };
  const { rows } = await database.pool.query<SeedRow>({ text: lastSeed(schema) });
  if (rows[0]?.fingerprint === fingerprint) return { ...nothing, upToDate: true };
  const data = readModuleData(module);
  return write(database, { ...seeding, timeout: 120_000 }, async (tx) => {
    await tx.$executeRawUnsafe(`select pg_advisory_xact_lock(hashtext($1))`, `seed ${schema}`);
    const [last] = await tx.$queryRawUnsafe<SeedRow>(lastSeed(schema));
    if (last?.fingerprint === fingerprint) return { ...nothing, upToDate: true };
    const changes = await applyRecords(tx, schema, module, data);
    await writeBeside(tx, schema, data, searches, changes.touched);
    await noteSeeded(tx, schema, fingerprint);
    const { touched: _touched, ...counts } = changes;
    return { module: module.name, ...counts, upToDate: false };
  });
}

function fingerprintOf(module: Module, searches: SearchPlan): string {
  const hash = createHash('sha256').update(planText(searches));
  const folder = module.data ? fileURLToPath(module.data) : null;
  for (const file of folder === null ? [] : readdirSync(folder).sort()) {
    hash.update(file).update(readFileSync(`${folder}/${file}`));
  }
  if (module.furtherRecords) hash.update(JSON.stringify(module.furtherRecords));
  return hash.digest('hex');
}

interface SeedRow {
  fingerprint: string;
}

function lastSeed(schema: string): string {
  return `select fingerprint from "${schema}".kernel_seed`;
}

async function noteSeeded(tx: Transaction, schema: string, fingerprint: string): Promise<void> {
  await tx.$executeRawUnsafe(
    `insert into "${schema}".kernel_seed (fingerprint) values ($1)
     on conflict (only_row) do update set fingerprint = excluded.fingerprint`,
    fingerprint,
  );
}

async function applyRecords(
  tx: Transaction,
  schema: string,
  module: Module,
  { records }: ModuleData,
): Promise<Counts & { readonly touched: ReadonlySet<string> }> {
  const rows = await rowsWithHistory(tx, schema);
  const namesOf = (isSeeded: boolean) =>
    new Set(rows.filter((row) => row.isSeeded === isSeeded).map(({ name }) => name));
  const [seeded, touched] = [namesOf(true), namesOf(false)];
  const existing = await readExisting(tx, module, modelsOf(records, seeded));
  const fresh: SeedRecord[] = [];
  let updated = 0;
  let unchanged = 0;
  for (const record of records) {
    const before = existing.get(`${record.model} ${record.key}`);
    if (!before) {
      fresh.push(record);
    } else if (touched.has(`${record.model} ${record.key}`) || same(module, record, before)) {
      unchanged += 1;
    } else {
      const { id: _id, ...columns } = record.row;
      await table(tx, record.model).update({ where: { id: record.key }, data: columns });
      updated += 1;
    }
  }
  await insert(tx, fresh);
  const deleted = await remove(tx, records, existing, seeded);
  return { inserted: fresh.length, updated, deleted, unchanged, touched };
}

function table(tx: Transaction, model: string): Delegate {
  return tx[delegateName(model)] as Delegate;
}

/** The rows that have a history, as type and key, and whether seeding made the last change of the row. */
async function rowsWithHistory(
  tx: Transaction,
  schema: string,
): Promise<{ name: string; isSeeded: boolean }[]> {
  return tx.$queryRawUnsafe(
    `select distinct on (entity_type, entity_key) entity_type || ' ' || entity_key as name,
       author = $1 and reason = $2 as "isSeeded"
     from "${schema}".kernel_history order by entity_type, entity_key, id desc`,
    seeding.author,
    seeding.reason,
  );
}

/**
 * Models with rows that come, or once came, from data files. Other models are not read, because they may have any
 * number of rows.
 */
function modelsOf(records: readonly SeedRecord[], seeded: ReadonlySet<string>): Set<string> {
  return new Set([...records.map(({ model }) => model), ...[...seeded].map(modelOf)]);
}

function modelOf(name: string): string {
  return name.slice(0, name.indexOf(' '));
}

async function readExisting(
  tx: Transaction,
  module: Module,
  seeded: ReadonlySet<string>,
): Promise<Map<string, Record<string, unknown>>> {
  const existing = new Map<string, Record<string, unknown>>();
  for (const model of Object.keys(module.database.datamodel.datamodel.models)) {
    if (!seeded.has(model)) continue;
    for (const row of await table(tx, model).findMany())
      existing.set(`${model} ${String(row['id'])}`, row);
  }
  return existing;
}

/**
 * Whether the row equals its record. Ignores a column with a database default if the record does not set the column.
 */
function same(
  { database }: Module,
  { model, row }: SeedRecord,
  before: Record<string, unknown>,
): boolean {
  return database.datamodel.datamodel.models[model]!.fields.every(
    ({ name, kind, isList, hasDefaultValue }) => {
      if (kind === 'object' || (hasDefaultValue && row[name] === undefined)) return true;
      const wanted = row[name] ?? (isList ? [] : null);
      return comparable(before[name]) === comparable(wanted);
    },
  );
}

function comparable(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(comparable).join();
  // As text, a JavaScript number can be compared with a decimal of the database.
  return (value as { toString(): string }).toString();
}

async function insert(tx: Transaction, fresh: readonly SeedRecord[]): Promise<void> {
  for (let from = 0; from < fresh.length;) {
    const { model } = fresh[from]!;
    let to = from;
    while (fresh[to]?.model === model) to += 1;
    await table(tx, model).createMany({ data: fresh.slice(from, to).map((record) => record.row) });
    from = to;
  }
}

/**
 * Deletes rows whose records were removed from the data files, each before the rows it refers to. Returns the number of
 * deleted rows.
 */
async function remove(
  tx: Transaction,
  records: readonly SeedRecord[],
  existing: ReadonlyMap<string, Record<string, unknown>>,
  seeded: ReadonlySet<string>,
): Promise<number> {
  const wanted = new Set(records.map(({ model, key }) => `${model} ${key}`));
  let deleted = 0;
  for (const name of [...existing.keys()].reverse()) {
    if (wanted.has(name) || !seeded.has(name)) continue;
    const [model, key] = name.split(' ') as [string, string];
    await table(tx, model).delete({ where: { id: key } });
    deleted += 1;
  }
  return deleted;
}
