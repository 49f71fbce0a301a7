import type { BulkTransaction } from '@vesthub/kernel';
import { askForFigures } from '../publishing/ask-for-figures.ts';
import { refreshRollups } from '../reading/rollup.ts';
import type { Merged } from './merge.ts';
import type { ImportOptions } from './options.ts';

/** Something that is kept right in the transaction of every import, after its figures are in. */
export type AfterImport = (
  tx: BulkTransaction,
  schema: string,
  merged: Merged,
  options: ImportOptions,
) => Promise<void>;

/** In the order in which they are done. */
export const afterImport: readonly AfterImport[] = [
  (tx, schema, { touched }) => refreshRollups(tx, schema, touched),
  (tx, schema, { touched }, options) => askForFigures(tx, schema, touched, options),
];
