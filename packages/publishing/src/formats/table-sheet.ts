import { flags } from '../tables/flags.ts';
import type { Cell, TableRow } from '../tables/cells.ts';
import type { TableDefinition } from '../tables/table.ts';
import type { Scalar } from '../tabular/rows.ts';
import type { Column, Sheet } from './sheet.ts';

/** Whether files have codes, their labels, or both in two columns. */
export type Labels = 'codes' | 'texts' | 'both';

/** Lays a table out as a sheet: columns of the dimensions, then of the measures with symbol and flag. */
export function tableSheet(
  table: TableDefinition,
  pages: AsyncIterable<readonly TableRow[]>,
  labels: Labels,
): Sheet {
  const shown = table.dimensions.map(({ label }) => ({
    code: labels !== 'texts' || label === undefined,
    label: labels !== 'codes' && label !== undefined,
  }));
  const dimensions = table.dimensions.flatMap(({ key }, at): Column[] => {
    const { code, label } = shown[at] ?? { code: true, label: false };
    return [
      ...(code ? [{ heading: key, kind: 'code' } as const] : []),
      ...(label ? [{ heading: code ? `${key}.name` : key, kind: 'text' } as const] : []),
    ];
  });
  const lay = ({ codes, cells }: TableRow): Scalar[] => [
    ...codes.flatMap(({ code, label }, at) => [
      ...(shown[at]?.code ? [code] : []),
      ...(shown[at]?.label ? [label] : []),
    ]),
    ...cells.flatMap((cell) => [cell.value, symbolOf(cell), cell.flag]),
  ];
  return {
    columns: [...dimensions, ...table.measures.flatMap((one) => measureColumns(table, one))],
    rows: laid(pages, lay),
  };
}

function measureColumns(
  { measures }: TableDefinition,
  { key, decimals }: TableDefinition['measures'][number],
): Column[] {
  const prefix = measures.length === 1 ? '' : `${key}.`;
  return [
    { heading: key, kind: 'number', decimals },
    { heading: `${prefix}status`, kind: 'code' },
    { heading: `${prefix}flag`, kind: 'code' },
  ];
}

/** The symbol of a cell: that of its flag, or the publisher's. */
function symbolOf({ flag, status }: Cell): string | null {
  return flag === null ? status : flags[flag].symbol;
}

async function* laid(
  pages: AsyncIterable<readonly TableRow[]>,
  lay: (row: TableRow) => Scalar[],
): AsyncGenerator<readonly (readonly Scalar[])[]> {
  for await (const page of pages) yield page.map(lay);
}
