import type { Renames } from './define-module.ts';

/** The renamed coordinates of the types that all modules share. */
export const kernelRenames: Renames = {
  'OtherName.datePrecision': 'OtherName.date',
  'Period.fromPrecision': 'Period.start',
  'Period.toPrecision': 'Period.end',
  'Point.datePrecision': 'Point.date',
};
