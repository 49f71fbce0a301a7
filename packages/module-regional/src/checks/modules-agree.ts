import { parse } from 'graphql';
import { regional, type RegionalBuilder } from '../module.ts';

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

/** The focus areas that strategies and education offers lead to, some of them several times. */
interface OfAreas<Area extends { readonly id: string }> {
  readonly regionalStrategies?: Nodes<{ readonly focusArea: Area | null }> | null;
  readonly educationOffers?: Nodes<{ readonly focusArea: Area | null }> | null;
}

interface Results extends OfAreas<{
  readonly id: string;
  readonly allocations: readonly {
    readonly id: string;
    readonly year: number;
    readonly resultNok: number | null;
  }[];
}> {
  readonly focusAreaResults?: Nodes<{
    readonly year: number;
    readonly area: string;
    readonly resultNok: number;
  }> | null;
}

interface Plans extends OfAreas<{
  readonly id: string;
  readonly measures: readonly {
    readonly activities: readonly {
      readonly id: string;
      readonly rowNumber: number;
      readonly whenLabel: string;
    }[];
  }[];
}> {
  readonly activities?: Nodes<{
    readonly rowNumber: number;
    readonly timing: string | null;
  }> | null;
}

/** Compares results and activities of this module with the same facts in other modules. */
export function registerModulesAgree(module: RegionalBuilder): void {
  module.check({
    name: 'regional-results-of-economy',
    title: {
      nb: 'Resultatene av regional utvikling er dem regnskapet har',
      en: 'The results of regional development are those in the accounts',
    },
    operation: parse(/* GraphQL */ `
      query ResultsOfBoth {
        regionalStrategies(first: 100) {
          nodes {
            focusArea {
              ...Allocations
            }
          }
        }
        educationOffers(first: 100) {
          nodes {
            focusArea {
              ...Allocations
            }
          }
        }
        focusAreaResults(first: 100) {
          nodes {
            year
            area
            resultNok
          }
        }
      }
      fragment Allocations on RegionalFocusArea {
        id
        allocations {
          id
          year
          resultNok
        }
      }
    `),
    judge: ({ focusAreaResults, ...ofAreas }: Results) => {
      const areas = areasOf(ofAreas);
      if (!areas || !focusAreaResults) return [];
      const theirs = focusAreaResults.nodes.filter(({ area }) => area === 'REGIONAL_DEVELOPMENT');
      const allocations = areas.flatMap((area) => area.allocations);
      const ours = allocations.filter(({ resultNok }) => resultNok !== null);
      return [
        {
          expected: results(theirs),
          actual: results(ours),
          statedBy: ours.map(({ id }) => ['RegionalAllocation', regional.keyOf(id)] as const),
        },
      ];
    },
  });
  module.check({
    name: 'regional-plan-of-alliance',
    title: {
      nb: 'Aktivitetene er tidfestet som i alliansens handlingsplan',
      en: 'The activities have the same times as in the action plan of the module alliance',
    },
    kind: 'TEMPORAL',
    operation: parse(/* GraphQL */ `
      query PlansOfBoth {
        regionalStrategies(first: 100) {
          nodes {
            focusArea {
              ...Activities
            }
          }
        }
        educationOffers(first: 100) {
          nodes {
            focusArea {
              ...Activities
            }
          }
        }
        activities(first: 100) {
          nodes {
            rowNumber
            timing
          }
        }
      }
      fragment Activities on RegionalFocusArea {
        id
        measures {
          activities {
            id
            rowNumber
            whenLabel
          }
        }
      }
    `),
    judge: ({ activities, ...ofAreas }: Plans) => {
      const areas = areasOf(ofAreas);
      if (!areas || !activities) return [];
      const timings = new Map(activities.nodes.map((one) => [one.rowNumber, one.timing]));
      const rows = areas
        .flatMap((area) => area.measures)
        .flatMap((measure) => measure.activities)
        .toSorted((a, b) => a.rowNumber - b.rowNumber);
      return [
        {
          expected: rows.map((one) => `${one.rowNumber} ${timings.get(one.rowNumber)}`).join(', '),
          actual: rows.map((one) => `${one.rowNumber} ${one.whenLabel}`).join(', '),
          statedBy: rows.map((one) => ['RegionalActivity', regional.keyOf(one.id)] as const),
        },
      ];
    },
  });
}

function results(rows: readonly { year: number; resultNok: number | null }[]): string {
  return rows
    .map(({ year, resultNok }) => `${year} ${resultNok}`)
    .sort()
    .join(', ');
}

/** Each focus area once; null if a list is missing from the answer. */
function areasOf<Area extends { readonly id: string }>({
  regionalStrategies,
  educationOffers,
}: OfAreas<Area>): Area[] | null {
  if (!regionalStrategies || !educationOffers) return null;
  const areas = [...regionalStrategies.nodes, ...educationOffers.nodes].flatMap(
    ({ focusArea }) => focusArea ?? [],
  );
  return [...new Map(areas.map((area) => [area.id, area])).values()];
}
