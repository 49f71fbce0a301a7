import { RefusedFile } from '../../reading/refused-file.ts';
import { damaged, unpack } from './archive.ts';
import { numberCell, type ExcelCell } from './cell.ts';
import { areaOf, columnOf, type Area } from './merged-cells.ts';
import { mostColumns, type SheetRow } from './sheet-row.ts';
import { unescaped, type Sheet, type Workbook } from './workbook.ts';
import { attribute, readXml, textOf, XmlReader, type Tag, type XmlHandler } from './xml.ts';

/** Streams the rows of a sheet that have contents. */
export async function* rowsOfSheet(
  workbook: Workbook,
  { part }: Sheet,
  progress: (share: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const handler = new RowHandler(workbook);
  const reader = new XmlReader(handler);
  let read = 0;
  for await (const text of textOf(workbook.path, part)) {
    reader.write(text);
    read += text.length;
    progress(Math.min(1, read / part.unpacked));
    if (handler.rows.length > 0) yield handler.taken();
  }
  reader.end();
  progress(1);
}

const [reference, type, style] = ['r', 't', 's'].map(attribute) as [RegExp, RegExp, RegExp];

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

class RowHandler implements XmlHandler {
  rows: SheetRow[] = [];
  readonly #workbook: Workbook;
  #line = 0;
  #cells: string[] = [];
  #numbers: (number | undefined)[] = [];
  #cell: OpenCell | null = null;
  /** Whether texts belong to the value of the cell. */
  #isValue = false;
  #isReading = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The rows that were read since the last call. */
  taken(): SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, tag: Tag): void {
    if (name === 'row') this.#openRow(tag);
    else if (name === 'c') this.#openCell(tag);
    else if (name === 'v' || name === 't') this.#isValue = this.#cell !== null && !this.#isReading;
    else if (name === 'rPh') this.#isReading = true;
    else if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
  }

  text(text: string): void {
    if (this.#isValue && this.#cell) this.#cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isReading = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#cells.some((cell) => cell !== '')) {
      this.rows.push({ line: this.#line, cells: this.#cells, numbers: this.#numbers });
    }
  }

  #openRow(tag: Tag): void {
    const line = Number(tag.get(reference) ?? this.#line + 1);
    if (!Number.isInteger(line) || line <= this.#line) throw damaged();
    this.#line = line;
    this.#cells = [];
    this.#numbers = [];
  }

  #openCell(tag: Tag): void {
    const at = tag.get(reference);
    const column = at === undefined ? this.#cells.length : columnOf(at);
    if (!(column >= this.#cells.length && column < mostColumns)) throw damaged();
    this.#cell = {
      column,
      type: tag.get(type) ?? 'n',
      style: Number(tag.get(style) ?? 0),
      value: '',
      hasFormula: false,
    };
  }

  #closeCell(): void {
    if (!this.#cell) return;
    const { column } = this.#cell;
    const { text, number } = this.#read(this.#cell);
    this.#cell = null;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells.push(text);
    if (number !== undefined) this.#numbers[column] = number;
  }

  #read({ type: is, value, style: index, hasFormula }: OpenCell): ExcelCell {
    const { sharedStrings, formats, is1904 } = this.#workbook;
    if (value === '') return { text: hasFormula ? 'a formula without a saved result' : '' };
    if (is === 's') {
      const shared = sharedStrings[Number(value)];
      if (shared === undefined) throw damaged();
      return { text: shared };
    }
    if (is === 'n') return numberCell({ text: value, format: formats[index], is1904 });
    if (is === 'b') return { text: value === '1' ? 'true' : 'false' };
    return { text: is === 'd' ? value.slice(0, 10) : unescaped(value) };
  }
}

const mergedReference = attribute('ref');

/** Most merged areas of a sheet. */
const mostAreas = 100_000;

/** The merged areas of a sheet, which its XML has below the rows. */
export async function mergedAreas({ path }: Workbook, { part }: Sheet): Promise<Area[]> {
  const sign = Buffer.from('mergeCell');
  let isIn = false;
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of unpack(path, part)) {
    isIn ||= Buffer.concat([last, chunk]).includes(sign);
    last = chunk.subarray(-sign.length);
  }
  const areas: Area[] = [];
  if (!isIn) return areas;
  await readXml(path, part, {
    open: (name, tag) => {
      if (name !== 'mergeCell') return;
      areas.push(areaOf(tag.get(mergedReference) ?? ''));
      if (areas.length > mostAreas) {
        throw new RefusedFile(`The sheet has more than ${mostAreas} merged areas.`);
      }
    },
  });
  return areas;
}
