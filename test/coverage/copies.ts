import { globalId, parseGlobalId, type Composition } from '@vesthub/kernel';
import { leavesOf, type DataRecord, type Leaf } from './leaves.ts';
import type { Model } from './models.ts';

type Copies = Composition['registration']['copies'];
export type Copy = Copies extends ReadonlyMap<string, infer One> ? One : never;

/** Queries rows of one type by their keys; resolves to the answers in the order of the keys. */
type RowsOf = (type: string, keys: readonly string[], selection: string) => Promise<unknown[]>;

/** A finding of the check that compares copies with the owner's rows. */
export interface ComparedFinding {
  readonly check: string | null;
  readonly status: string;
  readonly actual: string | null;
}

/** Query for the findings of the module that keeps a copy. */
export function findingsOperation({ module }: Copy): string {
  return `{ checks(module: "${module}") { findings { check status actual } } }`;
}

/**
 * For each record of a copy, the values that no field shows. The owner's row shows them all if the check has found that
 * every copy equals it; fields of the module show the columns that only the copy has.
 */
export async function unshownInCopies(
  copy: Copy,
  model: Model,
  records: readonly DataRecord[],
  findings: readonly ComparedFinding[],
  rowsOf: RowsOf,
): Promise<Leaf[][]> {
  const leaves = records.map((record) => leavesOf(record, model));
  const [agreed, ...others] = findings.filter(({ check }) => check === copy.check.name);
  const isEqual =
    agreed?.status === 'CONSISTENT' &&
    agreed.actual === String(records.length) &&
    others.length === 0;
  if (!isEqual) return leaves;
  const shown = await Promise.all(
    [...copy.own].map(async ([column, path]) => ({
      column,
      rows: await rowsWith(copy, column, path, records, rowsOf),
    })),
  );
  return leaves.map((own, at) =>
    own.filter((leaf) =>
      shown.some(({ column, rows }) => leaf.column === column && !rows.has(records[at]!.key)),
    ),
  );
}

/** Keys of the records whose value in `column` the field at `path` shows. */
async function rowsWith(
  copy: Copy,
  column: string,
  path: string,
  records: readonly DataRecord[],
  rowsOf: RowsOf,
): Promise<ReadonlySet<string>> {
  const [first = '', ...steps] = path.split('.');
  const isList = /^[A-Z]/.test(first);
  const keyOf = (record: DataRecord) =>
    isList ? String(record.row[column]) : copy.key(record.row);
  const keys = [...new Set(records.map(keyOf))];
  const selection = isList ? `${steps.join('.')} { id }` : nested([first, ...steps]);
  const answers = await rowsOf(isList ? first : copy.of, keys, selection);
  const byKey = new Map(keys.map((key, at) => [key, JSON.stringify(answers[at])]));
  const isShown = (record: DataRecord) => {
    const answer = byKey.get(keyOf(record)) ?? '';
    if (isList) return answer.includes(`"${globalId(copy.of, copy.key(record.row))}"`);
    const value = lastIn(JSON.parse(answer));
    return (
      (typeof value === 'string' ? (parseGlobalId(value)?.key ?? value) : value) ===
      record.row[column]
    );
  };
  return new Set(records.filter(isShown).map(({ key }) => key));
}

function nested(steps: readonly string[]): string {
  return `${steps.join(' { ')}${' }'.repeat(steps.length - 1)}`;
}

/** The value at the end of an answer with one field on each level. */
function lastIn(answer: unknown): unknown {
  if (answer === null || typeof answer !== 'object') return answer;
  return lastIn(Object.values(answer)[0]);
}
