import { parse } from 'graphql';
import { bpa, type BpaBuilder } from '../module.ts';
import { list, roundsIn, type Entity, type Nodes, type Rounds } from './answered-rounds.ts';

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

/** Checks this module's contributions against the same figures in the economy. */
export function registerFiguresAgree(module: BpaBuilder): void {
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
