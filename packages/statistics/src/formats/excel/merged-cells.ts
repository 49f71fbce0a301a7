import type { Row } from '../csv.ts';
import { damaged } from './archive.ts';
import { mostColumns, type SheetRow } from './sheet-row.ts';

/** Cells that are merged into one. Lines count from 1, columns from 0; both ends are included. */
export interface Area {
  readonly from: { readonly line: number; readonly column: number };
  readonly to: { readonly line: number; readonly column: number };
}

/** The column of a reference such as `AB12`. */
export function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/.exec(reference)?.[1];
  if (letters === undefined) throw damaged();
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The area of a reference such as `B1:C2`. */
export function areaOf(reference: string): Area {
  const [from = '', to = from] = reference.split(':');
  const cell = (text: string) => ({
    line: Number(/\d+$/.exec(text)?.[0]),
    column: columnOf(text),
  });
  return { from: cell(from), to: cell(to) };
}

/** Adds to rows the texts of merged cells that reach into them. */
export class MergedCells {
  /** Areas that later rows may reach, by their first line. */
  readonly #areas: readonly Area[];
  #next = 0;
  /** Areas that the current row may reach, with the text of their first cell. */
  #open: { readonly area: Area; text: string }[] = [];

  constructor(areas: readonly Area[]) {
    this.#areas = areas
      .filter(({ from, to }) => from.line < to.line || from.column < to.column)
      .toSorted((one, other) => one.from.line - other.from.line);
  }

  /** The row with the texts of merged cells. Call it with the rows from top to bottom. */
  add(row: SheetRow): Row {
    if (this.#areas.length === 0) return row;
    const { line, cells } = row;
    this.#open = this.#open.filter(({ area }) => area.to.line >= line);
    for (let area = this.#areas[this.#next]; area && area.from.line <= line;) {
      const text = area.from.line === line ? (cells[area.from.column] ?? '') : '';
      if (area.to.line >= line) this.#open.push({ area, text });
      this.#next += 1;
      area = this.#areas[this.#next];
    }
    if (this.#open.length === 0) return row;
    const width = this.#open.reduce(
      (sum, { area: { from, to } }) => sum + to.column - from.column,
      0,
    );
    // Areas of a sheet do not overlap.
    if (width > mostColumns) throw damaged();
    const merged = new Map<number, string>();
    for (const { area, text } of this.#open) {
      for (let at = area.from.column; at <= area.to.column; at += 1) merged.set(at, text);
    }
    return { ...row, merged };
  }
}
