import { parse } from 'graphql';
import { bpa, type BpaBuilder } from '../module.ts';
import { list, roundsIn, type Entity, type Nodes, type Rounds } from './answered-rounds.ts';

interface Populations {
  readonly in2016: Nodes<Population>;
  readonly in2020: Nodes<Population>;
}

interface Population extends Entity {
  readonly population: number;
  readonly municipality: (Entity & { readonly population?: number | null }) | null;
}

interface Contributions {
  readonly participants: Nodes<{
    readonly municipality:
      | (Entity & {
          readonly contributions?:
            readonly { readonly amountNok: number; readonly scheme: Entity }[] | null;
        })
      | null;
    readonly contributions: readonly (Entity & {
      readonly year: number;
      readonly amountNok: number;
    })[];
  }>;
}

/** Checks this module's populations and contributions against the same figures in other modules. */
export function registerFiguresAgree(module: BpaBuilder): void {
  registerPopulations(module);
  registerContributions(module);
}

function registerPopulations(module: BpaBuilder): void {
  module.check({
    name: 'bpa-population-of-alliance',
    title: {
      nb: 'Folketallet BPA er regnet med, er det alliansen har for kommunene',
      en: 'The populations used are those of the module alliance',
    },
    operation: parse(/* GraphQL */ `
      query PopulationsOfBoth {
        concessionRounds(first: 100) {
          nodes {
            in2016: populations(filter: { date: { equals: "2016-01-01" } }, first: 100) {
              nodes {
                id
                population
                municipality {
                  id
                  population(asOf: "2016-01-01")
                }
              }
            }
            in2020: populations(filter: { date: { equals: "2020-01-01" } }, first: 100) {
              nodes {
                id
                population
                municipality {
                  id
                  population(asOf: "2020-01-01")
                }
              }
            }
          }
        }
      }
    `),
    judge: (answer: Rounds<Populations>) =>
      (['2016', '2020'] as const).flatMap((year) => {
        const populations = roundsIn(answer).flatMap((round) => round[`in${year}`].nodes);
        const rows = populations.flatMap(({ id, population, municipality }) =>
          municipality && municipality.population !== undefined
            ? [
                {
                  id,
                  key: bpa.keyOf(municipality.id),
                  ours: population,
                  theirs: municipality.population,
                },
              ]
            : [],
        );
        if (rows.length === 0) return [];
        return [
          {
            what: year,
            expected: list(rows.map(({ key, theirs }) => `${key} ${theirs}`)),
            actual: list(rows.map(({ key, ours }) => `${key} ${ours}`)),
            statedBy: rows.map(({ id }) => ['BpaPopulation', bpa.keyOf(id)] as const),
          },
        ];
      }),
  });
}

function registerContributions(module: BpaBuilder): void {
  module.check({
    name: 'bpa-contributions-of-economy',
    title: {
      nb: 'Ekstrakontingenten hver kommune betalte, er den økonomien regner ut',
      en: 'The extra contribution of each municipality is the one that the module economy computes',
    },
    operation: parse(/* GraphQL */ `
      query ContributionsOfBoth {
        concessionRounds(first: 100) {
          nodes {
            participants(first: 100) {
              nodes {
                municipality {
                  id
                  contributions(year: 2016) {
                    amountNok
                    scheme {
                      id
                    }
                  }
                }
                contributions {
                  id
                  year
                  amountNok
                }
              }
            }
          }
        }
      }
    `),
    judge: (answer: Rounds<Contributions>) => {
      const participants = roundsIn(answer).flatMap((round) => round.participants.nodes);
      const rows = participants.flatMap(({ municipality, contributions }) => {
        if (!municipality?.contributions) return [];
        const theirs = municipality.contributions.find(
          ({ scheme }) => bpa.keyOf(scheme.id) === 'bpa',
        );
        return contributions
          .filter(({ year }) => year === 2016)
          .map(({ id, amountNok }) => ({
            id,
            key: bpa.keyOf(municipality.id),
            ours: amountNok,
            theirs: theirs?.amountNok,
          }));
      });
      if (rows.length === 0) return [];
      return [
        {
          expected: list(rows.map(({ key, theirs }) => `${key} ${theirs}`)),
          actual: list(rows.map(({ key, ours }) => `${key} ${ours}`)),
          statedBy: rows.map(({ id }) => ['ConcessionContribution', bpa.keyOf(id)] as const),
        },
      ];
    },
  });
}
