import type { Cell, Measure, Sex } from '../cell.ts';
import { ofCell, sumOf, type Sum } from './sum.ts';

/** The period `[from, to)` of a row. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The age group and sex that a row counts. */
export interface Stratum {
  readonly ageGroup: string;
  readonly sex: Sex;
}

/** All ages and both sexes. */
export const everybody: Stratum = { ageGroup: 'all', sex: 'ALL' };

/** The cells of an answer, by indicator, region, period and stratum. */
export interface Figures {
  /** The cell with exactly these properties. */
  cell(
    indicator: string,
    region: string,
    span: Span,
    stratum: Stratum,
    measure: Measure,
  ): Cell | undefined;
  /**
   * The count of a stratum. If the stratum has no published count, the sum of the counts by age and sex that belong to
   * it.
   */
  count(indicator: string, region: string, span: Span, stratum: Stratum): Sum;
  /** The strata that have a count. Strata for all ages or both sexes are left out. */
  strata(indicator: string, region: string, span: Span): readonly Stratum[];
  /** All strata that rows of the indicator may have. */
  groups(indicator: string): readonly Stratum[];
  /** All periods that rows of the indicator may have, in order. */
  spans(indicator: string): readonly Span[];
}

/**
 * Indexes the cells of an answer. The cells in `asked` determine the rows of the answer. The cells in `others`, such as
 * populations, are used only in computations.
 */
export function figuresOf(asked: readonly Cell[], others: readonly Cell[] = []): Figures {
  const places = new Map<string, Map<string, Cell>>();
  const leaves = new Map<string, Stratum[]>();
  const groups = new Map<string, Map<string, Stratum>>();
  const spans = new Map<string, Map<string, Span>>();
  for (const { indicatorId, ageGroup, sex, from, to } of asked) {
    inner(spans, indicatorId).set(spanKey({ from, to }), { from, to });
    inner(groups, indicatorId).set(`${ageGroup} ${sex}`, { ageGroup, sex });
  }
  for (const cell of [...asked, ...others]) {
    const { indicatorId, region, ageGroup, sex, measure } = cell;
    const place = placeKey(indicatorId, region, cell);
    const cells = inner(places, place);
    const key = cellKey(cell, measure);
    if (cells.has(key)) continue;
    cells.set(key, cell);
    if (ageGroup === 'all' || sex === 'ALL' || measure !== 'COUNT') continue;
    const list = leaves.get(place) ?? [];
    list.push({ ageGroup, sex });
    leaves.set(place, list);
  }
  const cell: Figures['cell'] = (indicator, region, span, stratum, measure) =>
    places.get(placeKey(indicator, region, span))?.get(cellKey(stratum, measure));
  const strata: Figures['strata'] = (indicator, region, span) =>
    leaves.get(placeKey(indicator, region, span)) ?? [];
  return {
    cell,
    strata,
    count: (indicator, region, span, stratum) => {
      const own = cell(indicator, region, span, stratum, 'COUNT');
      const parts = own
        ? []
        : strata(indicator, region, span).filter(
            ({ ageGroup, sex }) =>
              (stratum.ageGroup === 'all' || stratum.ageGroup === ageGroup) &&
              (stratum.sex === 'ALL' || stratum.sex === sex),
          );
      if (parts.length === 0) return ofCell(own, region);
      return sumOf(
        parts.map((part) => ofCell(cell(indicator, region, span, part, 'COUNT'), region)),
      );
    },
    groups: (indicator) => [...(groups.get(indicator)?.values() ?? [])],
    spans: (indicator) =>
      [...(spans.get(indicator)?.values() ?? [])].sort(
        (one, other) => +one.from - +other.from || +one.to - +other.to,
      ),
  };
}

function cellKey({ ageGroup, sex }: Stratum, measure: Measure): string {
  return `${ageGroup} ${sex} ${measure}`;
}

function placeKey(indicator: string, region: string, span: Span): string {
  return `${indicator} ${region} ${spanKey(span)}`;
}

const dayLength = 86_400_000;

/** A period as two day numbers, which are much faster to format than dates. */
export function spanKey({ from, to }: Span): string {
  return `${from.getTime() / dayLength} ${to.getTime() / dayLength}`;
}

function inner<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, found);
  return found;
}
