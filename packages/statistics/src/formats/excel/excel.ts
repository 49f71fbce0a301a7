import type { Format, KlassRow, ReadContext, Reading, SourceFile } from '../../reading/format.ts';
import { RefusedFile } from '../../reading/refused-file.ts';
import { standardUnpacking } from '../../reading/unpacking.ts';
import type { Row } from '../csv.ts';
import { changeOf } from '../klass-csv.ts';
import { readTable, topOf, type Top } from '../tabular.ts';
import { MergedCells } from './merged-cells.ts';
import { mergedAreas, rowsOfSheet } from './sheet-rows.ts';
import { openWorkbook, type Sheet, type Workbook } from './workbook.ts';

/**
 * Reads a sheet of an Excel workbook. It holds a table of figures, or the codes of municipalities in two years. If no sheet is stated,
 * only one may hold such a table.
 */
export const excelFormat: Format = {
  name: 'excel',
  detect: ({ head }) => head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4])),
  read: async (file, context) => {
    const { sheet: stated, unpacking = standardUnpacking } = context.options;
    const workbook = await openWorkbook(file, unpacking);
    const [first] = workbook.sheets;
    if (!first) throw new RefusedFile('The workbook has no sheet with cells.');
    if (stated !== undefined) {
      return readSheet(file, workbook, statedSheet(workbook.sheets, stated), context);
    }
    return workbook.sheets.length === 1
      ? readSheet(file, workbook, first, context)
      : readOnlyTable(file, workbook, context);
  },
};

/** The sheets with their numbers, for messages. */
function listOf(sheets: readonly Sheet[], of = sheets): string {
  return of.map((sheet) => `${sheets.indexOf(sheet) + 1} «${sheet.name}»`).join(', ');
}

/** The sheet with a name, otherwise the one with a number, counted from 1. */
function statedSheet(sheets: readonly Sheet[], stated: string): Sheet {
  const same = (name: string) => name.trim().toLowerCase() === stated.trim().toLowerCase();
  const found = sheets.find(({ name }) => same(name)) ?? sheets[Number(stated) - 1];
  if (found) return found;
  throw new RefusedFile(`The workbook has no sheet «${stated}»; its sheets are ${listOf(sheets)}.`);
}

/** Most sheets that are looked at if none is stated. */
const mostTried = 30;

/** Reads the only sheet with a table that can be read. */
async function readOnlyTable(
  file: SourceFile,
  workbook: Workbook,
  context: ReadContext,
): Promise<Reading> {
  const { sheets } = workbook;
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  if (shown.length > mostTried) {
    throw new RefusedFile(
      `The workbook has ${shown.length} sheets; state which is read (--sheet, by name or number).`,
    );
  }
  const tables: { sheet: Sheet; reading: Reading }[] = [];
  const reasons: string[] = [];
  for (const sheet of shown) {
    try {
      tables.push({ sheet, reading: await readSheet(file, workbook, sheet, context) });
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      reasons.push(`«${sheet.name}»: ${error.message}`);
    }
  }
  const [only, ...others] = tables;
  if (!only) {
    throw new RefusedFile(`No sheet of the workbook can be read. ${reasons.join(' ')}`);
  }
  if (others.length > 0) {
    const list = listOf(
      sheets,
      tables.map(({ sheet }) => sheet),
    );
    throw new RefusedFile(
      `Several sheets of the workbook have tables: ${list}; state which is read (--sheet, by name or number).`,
    );
  }
  const note = `Of the sheets ${listOf(sheets)}, «${only.sheet.name}» is read; no other can be read as a table.`;
  return withNote(only.reading, note);
}

function withNote(reading: Reading, note: string): Reading {
  if (reading.holds === 'codes') return reading;
  return { ...reading, notes: () => [note, ...(reading.notes?.() ?? [])] };
}

async function readSheet(
  file: SourceFile,
  workbook: Workbook,
  sheet: Sheet,
  context: ReadContext,
): Promise<Reading> {
  const areas = await mergedAreas(workbook, sheet);
  const rows = async function* (): AsyncGenerator<readonly Row[]> {
    const merged = new MergedCells(areas);
    const progress = (share: number) => context.options.progress?.(share * file.size, file.size);
    for await (const some of rowsOfSheet(workbook, sheet, progress)) {
      yield some.map((row) => merged.add(row));
    }
  };
  const top = await topOf(rows);
  const years = yearsOf(top.names);
  if (years) return { holds: 'codes', about: {}, rows: await changesOf(top, years) };
  const reading = await readTable(rows, context);
  // Tables of one workbook are different data sets, even if their headings are the same.
  const dataSet =
    reading.about.dataSet ??
    (workbook.sheets.length > 1 ? `${file.name}, ${sheet.name}` : undefined);
  return { ...reading, about: { ...reading.about, dataSet } };
}

/** Positions of the columns with the numbers and names of municipalities in two years. The earlier year comes first. */
interface Years {
  readonly code: readonly [number, number];
  readonly name: readonly [number, number];
  /** First day of the later year, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Finds the columns «Kommunenr. 2019», «Kommunenavn 2019», «Kommunenr. 2020», «Kommunenavn 2020», for any two years. */
function yearsOf(names: readonly string[]): Years | null {
  const find = (pattern: RegExp) =>
    names.flatMap((name, at) => {
      const year = pattern.exec(name)?.[1];
      return year === undefined ? [] : [{ at, year: Number(year) }];
    });
  const codes = find(/^kommunen(?:umme)?r\.?\s*(\d{4})$/i).toSorted((a, b) => a.year - b.year);
  const titles = find(/^kommunenavn\s*(\d{4})$/i).toSorted((a, b) => a.year - b.year);
  const [old, now] = codes;
  const [oldName, newName] = titles;
  if (!old || !now || !oldName || !newName) return null;
  return { code: [old.at, now.at], name: [oldName.at, newName.at], date: `${now.year}-01-01` };
}

/** The municipalities whose number differs between the two years. */
async function changesOf(top: Top, { code, name, date }: Years): Promise<KlassRow[]> {
  const rows: KlassRow[] = [];
  for await (const some of top.rows()) {
    for (const { line, cells } of some) {
      const text = (at: number) => (cells[at] ?? '').trim();
      const [oldCode, newCode] = code.map((at) => text(at).padStart(4, '0')) as [string, string];
      if (oldCode === newCode) continue;
      rows.push(
        changeOf(line, { oldCode, oldName: text(name[0]), newCode, newName: text(name[1]), date }),
      );
    }
  }
  return rows;
}
