import type { ObjectRef } from '@pothos/core';
import type { BuilderTypes, PeriodShape } from '@vesthub/kernel';
import type PrismaTypes from '../generated/pothos.ts';
import type { AllianceBuilder } from '../module.ts';

interface Dated {
  beginsOn: Date | null;
  beginsOnPrecision: string | null;
  endsBefore: Date | null;
  endsBeforePrecision: string | null;
}

/**
 * Adds `period` to a type whose rows are about a period but exist on every day, such as a proposal of 2018 about 2019.
 * Therefore `asOf` does not filter the rows of the type.
 */
export function addPeriod<Row extends Dated>(
  module: AllianceBuilder,
  ref: ObjectRef<BuilderTypes<PrismaTypes>, Row>,
  description: string,
): void {
  module.builder.objectField(ref, 'period', (t) =>
    t.field({
      type: module.vocabulary.period,
      description,
      resolve: (row) => toPeriod(row),
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
