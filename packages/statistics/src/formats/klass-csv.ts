import type { Format, KlassRow, ReadContext } from '../reading/format.ts';
import { readPeriod } from '../reading/period.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import type { Row } from './csv.ts';
import { topOf } from './tabular.ts';
import { headings, rows } from './text-tables.ts';

/** A code list of Klass, or changes of its codes, as CSV. */
export const klassCsvFormat: Format = {
  name: 'klass-csv',
  detect: (file) => {
    const names = headings(file);
    return isList(names) || isChanges(names);
  },
  read: async (file, context) => {
    const top = await topOf(() => rows(file, context));
    if (!isList(top.names) && !isChanges(top.names)) {
      throw new RefusedFile(
        'The columns are not those of a code list (code, name) or of changes (oldCode, newCode, changeOccurred).',
      );
    }
    const read: KlassRow[] = [];
    for await (const some of top.rows()) {
      for (const row of some) {
        const cells = Object.fromEntries(
          top.names.map((name, at) => [name, (row.cells[at] ?? '').trim()]),
        );
        read.push(isList(top.names) ? codeRow(row.line, cells, context) : changeRow(row, cells));
      }
    }
    return { holds: 'codes', about: { publisher: 'Statistisk sentralbyrå' }, rows: read };
  },
};

function isList(names: readonly string[]): boolean {
  return names.includes('code') && names.includes('name') && names.includes('level');
}

function isChanges(names: readonly string[]): boolean {
  return ['oldCode', 'newCode', 'changeOccurred'].every((name) => names.includes(name));
}

/** One code of a code list; empty texts count as missing. */
export interface ListedCode {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

/** A code of a list, or the reason for its rejection. A code without dates gets the dates in the options. */
export function codeRow(line: number, listed: ListedCode, { options }: ReadContext): KlassRow {
  const { code = '', name = '' } = listed;
  const cell = `${code} ${name}`.trim();
  const classification = classificationOf(code);
  if (classification === null) {
    return {
      line,
      cell,
      reason: `«${code}» is not the number of a municipality (four digits) or county (two)`,
    };
  }
  if (name === '') return { line, cell, reason: 'the code has no name' };
  const from = listed.validFrom || options.validFrom || null;
  const to = listed.validTo || options.validTo || null;
  if (from === null) {
    return {
      line,
      cell,
      reason:
        'the list does not say from when the code is valid; state it with --valid-from (and --valid-to)',
    };
  }
  for (const day of [from, ...(to === null ? [] : [to])]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !readPeriod(day))
      return { line, cell, reason: `«${day}» is not a day written YYYY-MM-DD` };
  }
  if (to !== null && from >= to)
    return {
      line,
      cell,
      reason: `the code is valid from ${from} to ${to}, which is an empty period`,
    };
  return { line, code: { classification, code, name, from, to } };
}

/** Klass's number of the classification that has the code: 131 for municipalities, 104 for counties, otherwise null. */
function classificationOf(code: string): number | null {
  if (/^\d{4}$/.test(code)) return 131;
  return /^\d{2}$/.test(code) ? 104 : null;
}

function changeRow({ line }: Row, cells: Readonly<Record<string, string>>): KlassRow {
  const [oldCode, oldName, newCode, newName, date] = [
    'oldCode',
    'oldName',
    'newCode',
    'newName',
    'changeOccurred',
  ].map((name) => cells[name] ?? '') as [string, string, string, string, string];
  return changeOf(line, { oldCode, oldName, newCode, newName, date });
}

/** A change from one code to another, or the reason for its rejection. */
export function changeOf(
  line: number,
  change: { oldCode: string; oldName: string; newCode: string; newName: string; date: string },
): KlassRow {
  const { oldCode, newCode, date } = change;
  const cell = `${oldCode} ${newCode} ${date}`;
  if (
    classificationOf(oldCode) === null ||
    classificationOf(oldCode) !== classificationOf(newCode)
  ) {
    return {
      line,
      cell,
      reason: 'expected two numbers of municipalities (four digits) or counties (two)',
    };
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !readPeriod(date)) {
    return { line, cell, reason: `«${date}» is not a day written YYYY-MM-DD` };
  }
  return { line, change };
}
