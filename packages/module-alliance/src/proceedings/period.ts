import type { PeriodShape } from '@vesthub/kernel';
import type { AllianceHub } from '../hub.ts';

interface Dated {
  beginsOn: Date | null;
  beginsOnPrecision: string | null;
  endsBefore: Date | null;
  endsBeforePrecision: string | null;
}

/**
 * Adds `period` to a type whose rows tell of a time without being valid only then: a proposal of 2018 about
 * 2019 is as true on any day, so `asOf` leaves it alone.
 */
export function addPeriod(hub: AllianceHub, ref: object, description: string): void {
  hub.builder.objectField(ref as never, 'period' as never, (t) =>
    t.field({
      type: hub.vocabulary.period,
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
