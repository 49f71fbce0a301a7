import { day, isoDay, type RequestContext } from '@vesthub/kernel';
import type { Flag } from '../cell.ts';
import { guardedIn } from '../publishing/guarded.ts';
import { releasedCells } from '../publishing/released-cells.ts';
import type { Span, Stratum } from './figures.ts';
import { placesOf, type Place } from './place.ts';
import type { PlaceGrouping, Question } from './question.ts';

/** A count that is shown and of which a hidden count is a part. */
export interface CoarserFigure {
  readonly place: Place;
  readonly span: Span;
  readonly stratum: Stratum;
}

/** A row of an answer, as far as the search needs it. */
interface SoughtRow {
  readonly indicatorId: string;
  readonly place: Place;
  readonly span: Span;
  readonly stratum: Stratum;
  readonly level: { readonly flag: Flag };
}

/** A place under whose code counts are published, and the codes of its municipalities. */
interface PublishedPlace {
  readonly place: Place;
  readonly code: string;
  readonly codes: readonly string[];
}

/** The counts of one indicator that the release shows. */
interface Shown {
  readonly cells: ReadonlySet<string>;
  /** Periods as `from/to`. */
  readonly periods: readonly string[];
  readonly ageGroups: number;
}

const groupings: readonly PlaceGrouping[] = ['SUBREGION', 'HOSPITAL_AREA', 'COUNTY', 'REGION'];

/**
 * For each hidden row, the shown count with the fewest inner cells of which the row's count is a part. It depends on what the release shows
 * alone, so it does not tell why the row is hidden. Rows without such a count are left out.
 */
export async function coarserFigures(
  context: RequestContext,
  question: Question,
  rows: readonly SoughtRow[],
): Promise<ReadonlyMap<SoughtRow, CoarserFigure>> {
  const guarded = await guardedIn(context);
  const hidden = rows.filter((row) => row.level.flag === 'PRIVACY' && guarded.has(row.indicatorId));
  if (hidden.length === 0) return new Map();
  const shown = await shownCounts(context, question, [
    ...new Set(hidden.map(({ indicatorId }) => indicatorId)),
  ]);
  const places = groupings.flatMap((grouping) => placesOf(grouping, question));
  const found = hidden.flatMap((row) => {
    const counts = shown.get(row.indicatorId);
    const nearest = counts && nearestTo(row, places, counts);
    return nearest ? [[row, nearest] as const] : [];
  });
  return new Map(found);
}

async function shownCounts(
  context: RequestContext,
  { knownAt }: Question,
  parts: readonly string[],
): Promise<ReadonlyMap<string, Shown>> {
  const cells = await releasedCells(context, { indicators: parts, regions: null, knownAt });
  return new Map(
    parts.map((part) => {
      const own = cells.filter((cell) => cell.indicator === part);
      return [
        part,
        {
          cells: new Set(
            own.flatMap(({ codes, flag }) => (flag === 'OK' ? [codes.join(' ')] : [])),
          ),
          periods: [...new Set(own.flatMap(({ codes }) => codes[1] ?? []))],
          ageGroups: new Set(own.map(({ codes }) => codes[2])).size,
        },
      ];
    }),
  );
}

function nearestTo(row: SoughtRow, places: readonly Place[], shown: Shown): CoarserFigure | null {
  let nearest: CoarserFigure | null = null;
  let least = Infinity;
  for (const { place, code, codes } of placesAround(row, places)) {
    for (const period of periodsAround(row, shown)) {
      for (const stratum of strataAround(row)) {
        const { ageGroup, sex } = stratum;
        if (!shown.cells.has([code, period, ageGroup, sex].join(' '))) continue;
        const span = spanOf(period);
        const size =
          codes.length *
          (span.to.getTime() - span.from.getTime()) *
          (ageGroup === 'all' ? shown.ageGroups : 1) *
          (sex === 'ALL' ? 2 : 1);
        if (size >= least) continue;
        least = size;
        nearest = { place, span, stratum };
      }
    }
  }
  return nearest;
}

/** The row's own place and all larger ones. */
function placesAround({ place, span }: SoughtRow, places: readonly Place[]): PublishedPlace[] {
  const own = place.regions(span.from);
  if (!own?.exact) return [];
  return [place, ...places].flatMap((other) => {
    const regions = other.regions(span.from);
    if (!regions?.exact || regions.published === null) return [];
    const { codes, published: code } = regions;
    return own.codes.every((one) => codes.includes(one)) ? [{ place: other, code, codes }] : [];
  });
}

/** The row's own period and all longer ones, if the release has them. */
function periodsAround({ span }: SoughtRow, { periods }: Shown): string[] {
  const [from, to] = [isoDay(span.from), isoDay(span.to)];
  return periods.filter((period) => period.slice(0, 10) <= from && to <= period.slice(11));
}

function spanOf(period: string): Span {
  return { from: day(period.slice(0, 10)), to: day(period.slice(11)) };
}

function strataAround({ stratum: { ageGroup, sex } }: SoughtRow): Stratum[] {
  return [
    { ageGroup, sex },
    { ageGroup, sex: 'ALL' },
    { ageGroup: 'all', sex },
    { ageGroup: 'all', sex: 'ALL' },
  ];
}
