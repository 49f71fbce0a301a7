import type { Transaction } from '@vesthub/kernel';
import { alike, type ChangeRow, type CodeRow, type KlassRow } from '@vesthub/statistics/reading';
import type { Rejected } from './staging.ts';

interface StoredCode extends CodeRow {
  readonly id: string;
}

type Outcome = 'fresh' | 'changed' | 'same' | { readonly reason: string };

/**
 * Stores codes and changes of codes. If a stored row has the same code and name in an adjoining or overlapping period,
 * extends the period of that row. Rejects a code if a stored row has another name for it in an overlapping period.
 */
export async function mergeCodes(
  tx: Transaction,
  schema: string,
  rows: readonly KlassRow[],
  rejected: Rejected,
): Promise<{ read: number; fresh: number; changed: number; same: number }> {
  const store = new KlassStore(tx, schema);
  await store.load();
  const counts = { read: rows.length, fresh: 0, changed: 0, same: 0 };
  for (const row of rows) {
    if ('reason' in row) {
      rejected.add(row);
      continue;
    }
    const outcome = 'code' in row ? await store.code(row.code) : await store.change(row.change);
    if (typeof outcome === 'string') counts[outcome] += 1;
    else {
      const cell = 'code' in row ? row.code.code : `${row.change.oldCode} ${row.change.newCode}`;
      rejected.add({ line: row.line, cell, reason: outcome.reason });
    }
  }
  return counts;
}

class KlassStore {
  readonly #tx: Transaction;
  readonly #schema: string;
  readonly #codes = new Map<string, StoredCode[]>();
  readonly #changes = new Map<string, ChangeRow>();

  constructor(tx: Transaction, schema: string) {
    this.#tx = tx;
    this.#schema = schema;
  }

  async load(): Promise<void> {
    const codes = await this.#tx.$queryRawUnsafe<StoredCode>(
      `select id, classification, code, name, valid_from::text as "from", valid_to::text as "to" from "${this.#schema}".klass_code`,
    );
    for (const row of codes) this.#of(row).push(row);
    const changes = await this.#tx.$queryRawUnsafe<ChangeRow>(
      `select old_code as "oldCode", old_name as "oldName", new_code as "newCode", new_name as "newName", date::text as date from "${this.#schema}".klass_change`,
    );
    for (const row of changes) this.#changes.set(changeKey(row), row);
  }

  async code(given: CodeRow): Promise<Outcome> {
    const rows = this.#of(given);
    const other = rows.find((row) => overlap(row, given) && !alike(row.name, given.name));
    if (other)
      return { reason: `${given.code} is ${other.name} at that time, not «${given.name}»` };
    const near = rows.filter((row) => touch(row, given) && alike(row.name, given.name));
    const [kept, ...gone] = near;
    if (!kept) return this.#insert(given, rows);
    const whole = { from: earliest([given, ...near]), to: latest([given, ...near]) };
    if (gone.length === 0 && whole.from === kept.from && whole.to === kept.to) return 'same';
    for (const row of gone) {
      await this.#run('delete from "schema".klass_code where id = $1', row.id);
    }
    const after = { ...kept, ...whole };
    await this.#run(
      'update "schema".klass_code set valid_from = $2::date, valid_to = $3::date where id = $1',
      kept.id,
      whole.from,
      whole.to,
    );
    this.#codes.set(codeKey(given), [after, ...rows.filter((row) => !near.includes(row))]);
    return 'changed';
  }

  async change(given: ChangeRow): Promise<Outcome> {
    const key = changeKey(given);
    if (this.#changes.has(key)) return 'same';
    const id = `${given.oldCode}.${given.newCode}.${given.date}`;
    await this.#run(
      'insert into "schema".klass_change (id, old_code, old_name, new_code, new_name, date) values ($1, $2, $3, $4, $5, $6::date)',
      id,
      given.oldCode,
      given.oldName,
      given.newCode,
      given.newName,
      given.date,
    );
    this.#changes.set(key, given);
    return 'fresh';
  }

  async #insert(given: CodeRow, rows: StoredCode[]): Promise<Outcome> {
    const plain = `${given.classification}.${given.code}`;
    const id = rows.length === 0 ? plain : `${plain}.${given.from ?? 'before'}`;
    await this.#run(
      'insert into "schema".klass_code (id, classification, code, name, valid_from, valid_to) values ($1, $2, $3, $4, $5::date, $6::date)',
      id,
      given.classification,
      given.code,
      given.name,
      given.from,
      given.to,
    );
    rows.push({ id, ...given });
    return 'fresh';
  }

  async #run(text: string, ...values: unknown[]): Promise<void> {
    await this.#tx.$executeRawUnsafe(text.replace('"schema"', `"${this.#schema}"`), ...values);
  }

  #of(row: CodeRow): StoredCode[] {
    const key = codeKey(row);
    const rows = this.#codes.get(key) ?? [];
    this.#codes.set(key, rows);
    return rows;
  }
}

function codeKey({ classification, code }: CodeRow): string {
  return `${classification} ${code}`;
}

function changeKey({ oldCode, newCode, date }: ChangeRow): string {
  return `${oldCode} ${newCode} ${date}`;
}

type Times = Pick<CodeRow, 'from' | 'to'>;

function overlap(a: Times, b: Times): boolean {
  return before(a.from, b.to) && before(b.from, a.to);
}

function touch(a: Times, b: Times): boolean {
  return overlap(a, b) || (a.to !== null && a.to === b.from) || (b.to !== null && b.to === a.from);
}

function before(from: string | null, to: string | null): boolean {
  return from === null || to === null || from < to;
}

/** The earliest beginning. Null means an open beginning, which is before all others. */
function earliest(rows: readonly Times[]): string | null {
  const days = rows.map(({ from }) => from);
  return days.includes(null) ? null : (days as string[]).toSorted()[0]!;
}

/** The latest end. Null means an open end, which is after all others. */
function latest(rows: readonly Times[]): string | null {
  const days = rows.map(({ to }) => to);
  return days.includes(null) ? null : (days as string[]).toSorted().at(-1)!;
}
