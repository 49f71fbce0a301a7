import { positionAgainst, type Position } from '@vesthub/statistics/analysis';
import { codeOn } from '../reading/units.ts';
import { placesOf } from './place.ts';
import type { RowBasis } from './row-basis.ts';

/** A level compared with the levels of the region and the county. */
export interface Positions {
  readonly region: Position | null;
  readonly county: Position | null;
}

/**
 * Compares the level of a row with two other levels: the level of the whole region, and the level of the county. The
 * county level includes only the county's municipalities that belong to the region.
 */
export function positionOf(row: RowBasis): Positions {
  const { indicator, spans, stratum, level, levelAt, question, place, span } = row;
  const valueOf = (other: Parameters<typeof levelAt>[1] | undefined) =>
    other ? (levelAt(indicator, other, spans, stratum)?.value ?? null) : null;
  const county = place.unit && codeOn(place.unit.codes, span.from)?.code.slice(0, 2);
  return {
    region: positionAgainst(valueOf(placesOf('REGION', question)[0]), level.value),
    county: positionAgainst(
      valueOf(placesOf('COUNTY', question).find(({ key }) => key === county)),
      level.value,
    ),
  };
}
