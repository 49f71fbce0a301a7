import {
  dayFor,
  inLanguage,
  isoDay,
  languageFor,
  whyNull,
  type RequestContext,
} from '@vesthub/kernel';
import type { SteeringBuilder } from '../module.ts';
import { populationId } from '../known-keys.ts';
import { readCells } from '../reading/cells.ts';
import { codeOn, territoryOf } from '../reading/units.ts';
import { yearSpan } from './population.ts';

/**
 * Registers the field `Municipality.steeringPopulation`. Its values are the denominators of rates. A check compares
 * them with the populations in other modules.
 */
export function registerPopulationField(module: SteeringBuilder): void {
  module.extend('Municipality', (x) => ({
    steeringPopulation: x.one({
      type: 'Int',
      description:
        'Population on 1 January of the year of the as-of day (today by default), with which rates in the steering data are computed; null when the module has no figure, as `steeringPopulationReason` says. Published by Statistics Norway.',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const found = await populations(keys, dayFor(args, context), context);
        return found.map(({ value }) => value);
      },
    }),
    steeringPopulationReason: x.one({
      type: 'String',
      description: whyNull('steeringPopulation'),
      args: { ...module.vocabulary.asOfArgs, ...module.vocabulary.languageArgs },
      loadMany: async (keys, args, context) => {
        const day = dayFor(args, context);
        const found = await populations(keys, day, context);
        return found.map(({ code, value }) =>
          value === null ? reasonOf(languageFor(args, context), code, day) : null,
        );
      },
    }),
  }));
}

function reasonOf(
  language: Parameters<typeof inLanguage>[0],
  code: string | null,
  day: Date,
): string {
  const first = `${day.getUTCFullYear()}-01-01`;
  return code === null
    ? inLanguage(
        language,
        `Kommunen hadde ikke noe kommunenummer ${first}.`,
        `The municipality had no number on ${first}.`,
      )
    : inLanguage(
        language,
        `Ingen folkemengde for ${code} per ${first} er importert.`,
        `No population of ${code} on ${first} is imported.`,
      );
}

async function populations(
  keys: readonly string[],
  day: Date,
  context: RequestContext,
): Promise<{ code: string | null; value: number | null }[]> {
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
  return codes.map((code) => ({ code, value: code === null ? null : (byCode.get(code) ?? null) }));
}
