import { dayFor, isoDay, type HubContext } from '@vesthub/kernel';
import type { SteeringHub } from '../hub.ts';
import { readCells } from '../reading/cells.ts';
import { codeOn, territoryOf } from '../reading/units.ts';
import { populationId, yearSpan } from './population.ts';

/** `Municipality.steeringPopulation`: what rates are per, and what other modules can be held against. */
export function registerPopulationField(hub: SteeringHub): void {
  hub.extend('Municipality', (x) => ({
    steeringPopulation: x.one({
      type: 'Int',
      description:
        'Population on 1 January of the year of a day, today unless asked otherwise, that rates in the steering data are computed with; null where no figure is kept. Statistics Norway publishes it for everybody.',
      args: hub.vocabulary.asOfArgs,
      loadMany: (keys, args, context) => populations(keys, dayFor(args, context), context),
    }),
  }));
}

async function populations(
  keys: readonly string[],
  day: Date,
  context: HubContext,
): Promise<(number | null)[]> {
  const { units } = await territoryOf(context);
  const span = yearSpan(day.getUTCFullYear());
  const codes = keys.map((key) => {
    const unit = units.find((one) => one.key === key);
    return (unit && codeOn(unit.codes, span.from)?.code) ?? null;
  });
  const cells = await readCells(context, {
    indicators: [populationId],
    regions: codes.filter((code) => code !== null),
    ...span,
    grain: 'YEAR',
    strata: 'TOTAL',
    knownAt: null,
  });
  const byCode = new Map(
    cells
      .filter(({ from }) => isoDay(from) === isoDay(span.from))
      .map(({ region, value }) => [region, value]),
  );
  return codes.map((code) => (code === null ? null : (byCode.get(code) ?? null)));
}
