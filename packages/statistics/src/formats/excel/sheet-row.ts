import type { Row } from '../csv.ts';

/** A row of a sheet before its merged cells are known. */
export type SheetRow = Required<Pick<Row, 'line' | 'cells' | 'numbers'>>;

/** Most columns of a sheet. */
export const mostColumns = 16_384;
