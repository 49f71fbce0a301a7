import { parse } from 'graphql';
import type { SteeringBuilder } from '../module.ts';

interface Populations {
  readonly municipalities?: {
    readonly nodes: readonly {
      readonly population?: number | null;
      readonly steeringPopulation: number | null;
    }[];
  } | null;
}

/** Registers the check that compares this module's population figures with those of the alliance. */
export function registerPopulationsAgree(module: SteeringBuilder): void {
  module.check({
    name: 'steering-population',
    title: {
      nb: 'Folkemengden 1. januar 2016 er den samme i alliansen og styringsdata',
      en: 'The population of 1 January 2016 is the same in alliance and steering data',
    },
    operation: parse(/* GraphQL */ `
      query SteeringPopulationOfAll {
        municipalities(first: 100) {
          nodes {
            population(asOf: "2016-01-01")
            steeringPopulation(asOf: "2016-01-01")
          }
        }
      }
    `),
    judge: ({ municipalities }: Populations) => {
      const known = (municipalities?.nodes ?? []).filter(
        ({ population }) => population !== undefined && population !== null,
      );
      if (known.length === 0) return [];
      return [
        {
          what: 'alliance',
          expected: sum(known.map(({ population }) => population)),
          actual: sum(known.map(({ steeringPopulation }) => steeringPopulation)),
        },
      ];
    },
  });
}

function sum(numbers: readonly (number | null | undefined)[]): number {
  return numbers.reduce<number>((total, one) => total + (one ?? 0), 0);
}
