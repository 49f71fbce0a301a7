import type { BulkTransaction } from '@vesthub/kernel';
import { askForFigures } from '../publishing/ask-for-figures.ts';
import { refreshRollups } from '../reading/rollup.ts';
import type { ImportOptions } from './options.ts';

/** A step that updates derived data after the figures are stored. It runs in the transaction of the import. */
export type AfterImport = (
  tx: BulkTransaction,
  schema: string,
  /** SQL relation of the cells whose figure is new or changed. */
  touched: string,
  options: ImportOptions,
) => Promise<void>;

/** The steps in the order in which they run. */
export const afterImport: readonly AfterImport[] = [
  (tx, schema, touched) => refreshRollups(tx, schema, touched),
  (tx, schema, touched, options) => askForFigures(tx, schema, touched, options),
];
