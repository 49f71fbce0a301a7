import { parse } from 'graphql';
import { regional, type RegionalBuilder } from '../module.ts';

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Results {
  readonly focusAreas?: Nodes<{
    readonly regional: {
      readonly allocations: readonly {
        readonly id: string;
        readonly year: number;
        readonly resultNok: number | null;
      }[];
    } | null;
  }> | null;
  readonly budgetResults?: Nodes<{
    readonly year: number;
    readonly area: string;
    readonly resultNok: number;
  }> | null;
}

/** Compares results of this module with the same facts in other modules. */
export function registerModulesAgree(module: RegionalBuilder): void {
  module.check({
    name: 'regional-results-of-economy',
    title: {
      nb: 'Resultatene av regional utvikling er dem regnskapet har',
      en: 'The results of regional development are those in the accounts',
    },
    operation: parse(/* GraphQL */ `
      query ResultsOfBoth {
        focusAreas(first: 100) {
          nodes {
            regional {
              allocations {
                id
                year
                resultNok
              }
            }
          }
        }
        budgetResults(first: 100) {
          nodes {
            year
            area
            resultNok
          }
        }
      }
    `),
    judge: ({ focusAreas, budgetResults }: Results) => {
      if (!focusAreas || !budgetResults) return [];
      const theirs = budgetResults.nodes.filter(({ area }) => area === 'REGIONAL_DEVELOPMENT');
      const allocations = focusAreas.nodes.flatMap((area) => area.regional?.allocations ?? []);
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
}

function results(rows: readonly { year: number; resultNok: number | null }[]): string {
  return rows
    .map(({ year, resultNok }) => `${year} ${resultNok}`)
    .sort()
    .join(', ');
}
