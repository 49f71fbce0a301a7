import { parse } from 'graphql';
import type { SteeringBuilder } from '../module.ts';

interface Populations {
  readonly municipalities?: {
    readonly nodes: readonly {
      readonly population?: number | null;
      readonly steeringPopulation: number | null;
      readonly contributionPopulations?: readonly { readonly population: number }[] | null;
    }[];
  } | null;
}

/** Registers the check that compares this module's population figures with those of alliance and economy. */
export function registerPopulationsAgree(module: SteeringBuilder): void {
  module.check({
    name: 'steering-population',
    title: {
      nb: 'Folkemengden 1. januar 2016 er den samme i alliansen, økonomien og styringsdata',
      en: 'The population of 1 January 2016 is the same in alliance, economy and steering data',
    },
    operation: parse(/* GraphQL */ `
      query SteeringPopulationOfAll {
        municipalities(first: 100) {
          nodes {
            population(asOf: "2016-01-01")
            steeringPopulation(asOf: "2016-01-01")
            contributionPopulations(year: 2016) {
              population
            }
          }
        }
      }
    `),
    judge: ({ municipalities }: Populations) => [
      ...compared('alliance', municipalities?.nodes ?? []),
      ...compared(
        'economy',
        (municipalities?.nodes ?? []).flatMap(({ contributionPopulations, steeringPopulation }) =>
          (contributionPopulations ?? []).map(({ population }) => ({
            population,
            steeringPopulation,
          })),
        ),
      ),
    ],
  });
}

/**
 * Compares the total population in another module with the total in this module. Returns an empty list if the other
 * module has no data.
 */
function compared(
  what: string,
  both: readonly {
    readonly population?: number | null;
    readonly steeringPopulation: number | null;
  }[],
) {
  const sum = (numbers: readonly (number | null | undefined)[]) =>
    numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
  const known = both.filter(({ population }) => population !== undefined && population !== null);
  if (known.length === 0) return [];
  return [
    {
      what,
      expected: sum(known.map(({ population }) => population)),
      actual: sum(known.map(({ steeringPopulation }) => steeringPopulation)),
    },
  ];
}
