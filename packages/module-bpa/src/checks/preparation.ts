import type {} from '@vesthub/kernel';
import { parse } from 'graphql';
import { bpa, type BpaBuilder } from '../module.ts';
import { roundsIn, type Entity, type Rounds } from './answered-rounds.ts';

interface Preparations {
  readonly preparationReadings: readonly (Entity & {
    readonly year: number;
    readonly fromQuarter: number | null;
    readonly toQuarter: number | null;
  })[];
  readonly activities:
    | readonly {
        readonly quarters?: readonly string[];
        readonly measure?: {
          readonly focusArea?: { readonly area: { readonly plan: Plan } } | null;
        };
      }[]
    | null;
}

interface Plan {
  readonly year: number;
}

/** Compares the texts on the preparation of a round with the activities of the action plan that prepare it. */
export function registerPreparationCheck(module: BpaBuilder): void {
  module.check({
    name: 'bpa-preparation-year',
    title: {
      nb: 'Forberedelsene til konsesjonsrunden er i det året og de kvartalene teksten sier',
      en: 'The round is prepared in the year and quarters the text says',
    },
    operation: parse(/* GraphQL */ `
      query Preparations {
        concessionRounds(first: 100) {
          nodes {
            preparationReadings {
              id
              year
              fromQuarter
              toQuarter
            }
            activities {
              quarters
              measure {
                focusArea {
                  area {
                    plan {
                      year
                    }
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: (answer: Rounds<Preparations>) => roundsIn(answer).flatMap(judged),
  });
}

function judged({ preparationReadings, activities }: Preparations) {
  const known = (activities ?? []).flatMap(({ quarters, measure }) =>
    quarters && measure?.focusArea ? [{ quarters, year: measure.focusArea.area.plan.year }] : [],
  );
  if (known.length === 0) return [];
  const quarters = known.flatMap((one) => one.quarters.map((name) => Number(name.slice(1))));
  return preparationReadings.flatMap(({ id, year, fromQuarter, toQuarter }) => {
    const key = bpa.keyOf(id);
    const statedBy = [['ConcessionPreparationReading', key] as const];
    const ofYear = {
      what: `${key}-year`,
      expected: year,
      actual: [...new Set(known.map((one) => String(one.year)))].sort().join(', '),
      statedBy,
    };
    if (fromQuarter === null || toQuarter === null) return [ofYear];
    return [
      ofYear,
      {
        what: `${key}-quarters`,
        expected: `${fromQuarter}–${toQuarter}`,
        actual: `${Math.min(...quarters)}–${Math.max(...quarters)}`,
        statedBy,
      },
    ];
  });
}
