import { RefusedFile } from '../figure.ts';
import type { Books, Format, KlassRow } from '../reading.ts';
import { readPeriod } from '../reading/period.ts';
import type { Row } from './csv.ts';
import { topOf } from './tabular.ts';
import { headings, rows } from './text-tables.ts';

/** A code list of Klass as CSV. */
export const klassCsvFormat: Format = {
  name: 'klass-csv',
  detect: (file) => {
    const names = headings(file);
    return isList(names) || isChanges(names);
  },
  read: async (file, books) => {
    const top = await topOf(() => rows(file, books));
    if (!isList(top.names) && !isChanges(top.names)) {
      throw new RefusedFile(
        'The columns are not those of a code list (code, name) or of changes (oldCode, newCode, changeOccurred).',
      );
    }
    const read: KlassRow[] = [];
    for await (const some of top.rows) {
      for (const row of some) {
        const cells = Object.fromEntries(
          top.names.map((name, at) => [name, (row.cells[at] ?? '').trim()]),
        );
        read.push(isList(top.names) ? codeRow(row.line, cells, books) : changeRow(row, cells));
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

/** What a code list says of one code. */
export interface ListedCode {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
}

/** A code of a list; one without dates takes those that the import was told. */
export function codeRow(line: number, listed: ListedCode, { options }: Books): KlassRow {
  const { code = '', name = '' } = listed;
  const cell = `${code} ${name}`.trim();
  const classification = classificationOf(code);
  if (classification === null) {
    return {
      line,
      cell,
      reason: `«${code}» is no number of a municipality (four digits) or county (two)`,
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
        'the list does not say from when the code is valid; say it with --valid-from (and --valid-to)',
    };
  }
  for (const day of [from, ...(to === null ? [] : [to])]) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !readPeriod(day))
      return { line, cell, reason: `«${day}» is no day written YYYY-MM-DD` };
  }
  if (to !== null && from >= to)
    return {
      line,
      cell,
      reason: `the code is valid from ${from} to ${to}, which is no time at all`,
    };
  return { line, code: { classification, code, name, from, to } };
}

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

/** A change between two codes, if it is one. */
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
    return { line, cell, reason: `«${date}» is no day written YYYY-MM-DD` };
  }
  return { line, change };
}
