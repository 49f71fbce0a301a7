import { databaseOf, type RequestContext } from '../../context/context.ts';
import { delegateName } from '../../schema/entity.ts';
import type { Outcome } from './check.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

interface Delegate {
  findMany(query: { where: { id: { in: string[] } } }): Promise<Row[]>;
}

/** `Type/key` of the rows that an outcome is about. */
export function rowsOf({ statedBy = [], about = [] }: Outcome): string[] {
  return [...statedBy, ...about].map(([type, key]) => `${type}/${key}`);
}

/** The distinct years, ascending. */
export function distinctYears(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The years that a text names, from 1900 to 2099. */
export function yearsIn(text: string): number[] {
  return distinctYears((text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number));
}

/**
 * Reads the rows that state the outcomes, with one SQL statement per type. Returns a function that takes an outcome and
 * returns the years of the outcome's rows and the years in its `what`.
 */
export async function yearsOfRows(
  context: RequestContext,
  module: string,
  outcomes: readonly Outcome[],
): Promise<(outcome: Outcome) => number[]> {
  const client = databaseOf(context, module).client as Readonly<
    Record<string, Delegate | undefined>
  >;
  const keys = new Map<string, Set<string>>();
  for (const [type, key] of outcomes.flatMap(({ statedBy = [] }) => statedBy)) {
    keys.set(type, (keys.get(type) ?? new Set()).add(key));
  }
  const years = new Map<string, number>();
  for (const [type, wanted] of keys) {
    const table = client[delegateName(type)];
    const rows = (await table?.findMany({ where: { id: { in: [...wanted] } } })) ?? [];
    for (const row of rows) {
      const year = yearOf(row);
      if (year !== null) years.set(`${type}/${row.id}`, year);
    }
  }
  return (outcome) => {
    const ofRows = rowsOf(outcome).flatMap((row) => years.get(row) ?? []);
    return distinctYears([...ofRows, ...yearsIn(outcome.what ?? '')]);
  };
}

/** The year of a row; null if the row has no year or spans several. */
function yearOf(row: Row): number | null {
  const { year, labelledYear, date, from, to } = row;
  for (const given of [year, labelledYear]) if (typeof given === 'number') return given;
  if (date instanceof Date) return date.getUTCFullYear();
  if (!(from instanceof Date) || !(to instanceof Date)) return null;
  const last = new Date(to.getTime() - 86_400_000).getUTCFullYear();
  return from.getUTCFullYear() === last ? last : null;
}
