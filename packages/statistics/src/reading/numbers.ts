import { isSuppression, readNumber, type DecimalSign, type ReadNumber } from './number.ts';
import { RefusedFile } from './refused-file.ts';

/** Thrown for a number such as «1,234» before the decimal sign of the file is known. */
export class Undecided extends Error {
  readonly line: number;
  readonly cell: string;

  constructor(line: number, cell: string) {
    super(`The decimal sign of «${cell}» on line ${line} is not known.`);
    this.line = line;
    this.cell = cell;
  }
}

const signNames: Readonly<Record<DecimalSign, string>> = { ',': 'comma', '.': 'point' };

/** Number of different cells that the notes quote. */
const mostQuoted = 5;

/** Reads the numbers of a file, all of which have one decimal sign. */
export class Numbers {
  #sign: DecimalSign | null;
  #because: string;
  /** Whether the decimal sign decided the value of a number. */
  #decided = false;
  readonly #suppressed = new Map<string, number>();
  /** Suppressed cells of the row that is being read. */
  #pending: string[] = [];

  /** `stated` is the decimal sign that the sender of the file or a mapping states. */
  constructor(stated: DecimalSign | undefined) {
    this.#sign = stated ?? null;
    this.#because = 'it is stated';
  }

  /**
   * Reads a cell; null if it is no number. Throws `Undecided` if the decimal sign decides the value and is not known, and
   * `RefusedFile` for a second decimal sign.
   */
  read(cell: string, line: number): ReadNumber | null {
    const number = readNumber(cell);
    if (!number) return null;
    const { value, status, decimal, either } = number;
    if (decimal !== null) this.#take(decimal, cell, line);
    if (either === null) {
      if (isSuppression(cell)) this.#pending.push(cell.trim());
      return { value, status };
    }
    if (this.#sign === null) throw new Undecided(line, cell);
    this.#decided = true;
    return { value: this.#sign === either ? value : Math.round(value! * 1_000), status };
  }

  /** Reads a row with `read`, whose cells count when all of them were read. */
  row<T>(read: () => T): T {
    this.#pending = [];
    const result = read();
    for (const cell of this.#pending) this.#count(cell);
    return result;
  }

  /** Learns the decimal sign from a cell; returns whether it is known now. */
  learn(cell: string, line: number): boolean {
    const decimal = readNumber(cell)?.decimal ?? null;
    if (decimal !== null) this.#take(decimal, cell, line);
    return this.#sign !== null;
  }

  /** Sentences about how numbers were read. */
  notes(): string[] {
    const cells = [...this.#suppressed];
    const quoted = cells.slice(0, mostQuoted).map(([cell, count]) => `${count} × «${cell}»`);
    const sum = cells.reduce((total, [, count]) => total + count, 0);
    return [
      ...(this.#sign !== null && this.#decided
        ? [`Numbers are read with a decimal ${signNames[this.#sign]}, because ${this.#because}.`]
        : []),
      ...(sum > 0
        ? [
            `${sum} cells are read as figures that the publisher does not show (:): ${quoted.join(', ')}.`,
          ]
        : []),
    ];
  }

  #take(decimal: DecimalSign, cell: string, line: number): void {
    if (this.#sign === null) {
      this.#sign = decimal;
      this.#because = `line ${line} has «${cell.trim().slice(0, 40)}»`;
    } else if (this.#sign !== decimal) {
      throw new RefusedFile(
        `Line ${line} has «${cell.trim().slice(0, 40)}», with a decimal ${signNames[decimal]}, but the decimal sign of the file is a ${signNames[this.#sign]}: ${this.#because}. One file has one decimal sign.`,
      );
    }
  }

  #count(cell: string): void {
    if (this.#suppressed.has(cell) || this.#suppressed.size < 50)
      this.#suppressed.set(cell, (this.#suppressed.get(cell) ?? 0) + 1);
  }
}

/** The refusal of a file in which no number shows the decimal sign. */
export function noDecimalSign({ line, cell }: Undecided): RefusedFile {
  const [as, other] = [cell.trim().replace(/[.,]/, '.'), cell.trim().replace(/[.,]/, '')];
  return new RefusedFile(
    `Line ${line} has «${cell.trim()}», which is ${as} or ${other}, and no number of the file shows which. State the decimal sign of the file (--decimal comma or point).`,
  );
}
