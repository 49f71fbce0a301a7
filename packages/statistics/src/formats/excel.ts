import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { WorkbookReader } from '@cj-tech-master/excelts';
import type { Format, KlassRow, ReadContext, SourceFile } from '../reading/format.ts';
import { RefusedFile } from '../reading/refused-file.ts';
import type { Row } from './csv.ts';
import { changeOf } from './klass-csv.ts';
import { readCell } from './excel-cell.ts';
import { readTable, topOf, type Top } from './tabular.ts';

/** Number of rows yielded at a time. */
const portionSize = 500;

/** Milliseconds within which the library must return the next rows. */
const timeout = 30_000;

/**
 * Reads the first sheet of an Excel workbook. The sheet holds a table of figures, or the codes of municipalities in two
 * years.
 */
export const excelFormat: Format = {
  name: 'excel',
  detect: ({ head }) => head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4])),
  read: async (file, context) => {
    await refuseTruncated(file);
    const top = await topOf(() => rowsOf(file, context));
    const years = yearsOf(top.names);
    if (years) return { holds: 'codes', about: {}, rows: await changesOf(top, years) };
    return readTable(() => rowsOf(file, context), context);
  },
};

/** Refuses a truncated workbook. A workbook is a zip archive, and a complete archive ends with its directory. */
async function refuseTruncated({ path, size }: SourceFile): Promise<void> {
  const handle = await open(path);
  try {
    const length = Math.min(size, 66_000);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    if (buffer.includes(Buffer.from([0x50, 0x4b, 5, 6]))) return;
    throw new RefusedFile('The workbook cannot be read: its end is missing.');
  } finally {
    await handle.close();
  }
}

/** Streams the rows of the first sheet. The library may hang on a damaged archive, so each step has a time limit. */
async function* rowsOf(file: SourceFile, context: ReadContext): AsyncGenerator<readonly Row[]> {
  const source = sheetRows(file, context);
  try {
    for (;;) {
      const { value, done } = await inTime(source.next());
      if (done) return;
      yield value;
    }
  } finally {
    // Does not await the promise, because the promise never settles if the library hangs.
    void source.return(undefined);
  }
}

async function inTime<T>(next: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new RefusedFile('The workbook cannot be read: it is damaged.')),
      timeout,
    );
  });
  try {
    return await Promise.race([next, timedOut]);
  } finally {
    clearTimeout(timer);
  }
}

async function* sheetRows(
  file: SourceFile,
  { options }: ReadContext,
): AsyncGenerator<readonly Row[]> {
  const input = createReadStream(file.path);
  const workbook = new WorkbookReader(input, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
  });
  let rows: Row[] = [];
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const read = Array.from((row.values as unknown[]).slice(1), (value, at) =>
          readCell(value, formatText(row.getCell(at + 1).numFmt)),
        );
        const cells = read.map(({ text }) => text);
        const numbers = read.map(({ number }) => number);
        if (cells.some((cell) => cell !== '')) rows.push({ line: row.number, cells, numbers });
        if (rows.length < portionSize) continue;
        yield rows;
        rows = [];
        options.progress?.(input.bytesRead, file.size);
      }
      break;
    }
  } catch (error) {
    throw new RefusedFile(`The workbook cannot be read: ${(error as Error).message}.`, {
      cause: error,
    });
  } finally {
    input.destroy();
  }
  if (rows.length > 0) yield rows;
  options.progress?.(file.size, file.size);
}

function formatText(format: string | { readonly formatCode: string } | undefined) {
  return typeof format === 'object' ? format.formatCode : format;
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
