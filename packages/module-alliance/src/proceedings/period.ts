import type { PeriodShape } from '@vesthub/kernel';
import type { AllianceBuilder } from '../module.ts';

interface Dated {
  beginsOn: Date | null;
  beginsOnPrecision: string | null;
  endsBefore: Date | null;
  endsBeforePrecision: string | null;
}

/**
 * Adds `period` to a type whose rows describe a period but are not limited to it: a proposal of 2018 about
 * 2019 exists on any day, so `asOf` does not filter these rows.
 */
export function addPeriod(module: AllianceBuilder, ref: object, description: string): void {
  module.builder.objectField(ref as never, 'period' as never, (t) =>
    t.field({
      type: module.vocabulary.period,
      description,
      resolve: (row) => toPeriod(row as Dated),
    }),
  );
}

function toPeriod(row: Dated): PeriodShape {
  return {
    from: row.beginsOn,
    to: row.endsBefore,
    fromPrecision: row.beginsOnPrecision,
    toPrecision: row.endsBeforePrecision,
  };
}
