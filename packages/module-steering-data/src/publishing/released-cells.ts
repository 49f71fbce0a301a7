import { databaseOf, isoDay, type RequestContext } from '@vesthub/kernel';
import { publishedCells, type PublishedCell } from '@vesthub/releases';
import { figuresCubeName } from './figures-cube.ts';
import { partsIn } from './guarded.ts';

/** A released count of an indicator: the codes of its region, period, age group and sex. */
export interface ReleasedCell extends Pick<PublishedCell, 'value' | 'flag'> {
  readonly indicator: string;
  readonly codes: readonly string[];
}

/** Selects released counts. */
interface Selection {
  readonly indicators: readonly string[];
  /** Only these regions; null for all. */
  readonly regions: readonly string[] | null;
  readonly knownAt: Date | null;
}

/** Reads released counts in one statement. In a system of a whole and its parts, the last code of a cell is the indicator. */
export async function releasedCells(
  context: RequestContext,
  { indicators, regions, knownAt }: Selection,
): Promise<ReleasedCell[]> {
  const cells = await publishedCells(databaseOf(context, 'steering-data'), figuresCubeName, {
    parts: await partsIn(context, indicators),
    first: regions,
    knownAt: knownAt && isoDay(knownAt),
  });
  const wanted = new Set(indicators);
  return cells.flatMap(({ part, codes, value, flag }) => {
    const indicator = codes[4] ?? part;
    return wanted.has(indicator) ? [{ indicator, codes: codes.slice(0, 4), value, flag }] : [];
  });
}
