import type { Row, Scalar } from '../tabular/rows.ts';
import { isFlag, type FlagName } from './flags.ts';
import type { Dimension, Measure, TableDefinition } from './table.ts';

/** A code of a dimension with its label. */
export interface Code {
  readonly code: string;
  readonly label: string;
}

/** A number of a measure, or the reason why there is none. */
export interface Cell {
  readonly value: number | null;
  /** Null if there is a value. */
  readonly flag: FlagName | null;
  /** The publisher's symbol; null if there is none. */
  readonly status: string | null;
}

/** A row of a table: a code for each dimension and a cell for each measure, in the order of the declaration. */
export interface TableRow {
  readonly codes: readonly Code[];
  readonly cells: readonly Cell[];
}

/** Reads the codes and cells of a row of the table's operation. */
export function tableRow(table: TableDefinition, row: Row): TableRow {
  return {
    codes: table.dimensions.map((dimension) => codeIn(dimension, row)),
    cells: table.measures.map((measure) => cellIn(measure, row)),
  };
}

/** Number of characters of an ISO day that name its year or month. */
const lengthOf = { year: 4, month: 7 } as const;

function codeIn({ code, label, part }: Dimension, row: Row): Code {
  const whole = textOf(row.get(code));
  const text = part === undefined ? whole : whole.slice(0, lengthOf[part]);
  const shown = label === undefined ? text : textOf(row.get(label));
  return { code: text, label: shown === '' ? text : shown };
}

function cellIn({ value, flag, status }: Measure, row: Row): Cell {
  const number = row.get(value);
  const symbol = status === undefined ? null : row.get(status);
  const reason = flag === undefined ? null : row.get(flag);
  const shown = { status: typeof symbol === 'string' ? symbol : null };
  if (typeof number === 'number') return { value: number, flag: null, ...shown };
  return { value: null, flag: isFlag(reason) ? reason : 'MISSING', ...shown };
}

function textOf(value: Scalar | undefined): string {
  return String(value ?? '');
}
