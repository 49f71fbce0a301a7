import type { BulkTransaction } from '@vesthub/kernel';
import { refreshRollups } from '../reading/rollup.ts';
import type { Merged } from './merge.ts';

/** Something that is kept right in the transaction of every import, after its figures are in. */
export type AfterImport = (tx: BulkTransaction, schema: string, merged: Merged) => Promise<void>;

/** In the order in which they are done. */
export const afterImport: readonly AfterImport[] = [
  (tx, schema, { touched }) => refreshRollups(tx, schema, touched),
];
