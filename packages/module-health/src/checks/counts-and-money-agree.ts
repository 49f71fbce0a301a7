import { parse } from 'graphql';
import { health, type HealthBuilder } from '../module.ts';

interface Rows<Row> {
  readonly nodes: readonly Row[];
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

interface Terms {
  readonly healthCooperations?: Rows<{
    readonly terms: readonly {
      readonly id: string;
      readonly municipalityCount: number | null;
      readonly period: Period;
    }[];
    readonly body: {
      readonly members?: Rows<{
        readonly kind: string;
        readonly municipality: { readonly id: string } | null;
        readonly period: Period;
      }> | null;
    } | null;
  }> | null;
}

interface Fundings {
  readonly healthCooperations?: Rows<{
    readonly funding: readonly {
      readonly id: string;
      readonly year: number;
      readonly programme: string;
      readonly selfFinanced: boolean;
    }[];
    readonly body: {
      readonly economy?: {
        readonly budgetAllocations:
          readonly { readonly id: string; readonly year: number; readonly status: string }[] | null;
      } | null;
    } | null;
  }> | null;
}

/**
 * Registers the checks that compare numbers of members, and the kind of funding, with the same facts in other modules.
 */
export function registerCountsAndMoneyAgree(module: HealthBuilder): void {
  module.check({
    name: 'health-term-municipalities-of-the-body',
    title: {
      nb: 'Kommunetallet for hver periode er antallet medlemmer organet har hvert år',
      en: 'The number of municipalities of each term is the number of members that the body has in each year',
    },
    kind: 'SCOPE',
    explanation: {
      nb: 'Tallet for perioden er det som gjaldt da den ble vedtatt. Kommuner som ble slått sammen senere, er ikke trukket fra.',
      en: 'The number for the term is that of the day on which it was adopted. Municipalities that merged later are not deducted.',
    },
    operation: parse(/* GraphQL */ `
      query TermsAndMembers {
        healthCooperations(first: 100) {
          nodes {
            terms {
              id
              municipalityCount
              period {
                from
                to
              }
            }
            body {
              members(first: 100) {
                nodes {
                  kind
                  municipality {
                    id
                  }
                  period {
                    from
                    to
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ healthCooperations }: Terms) =>
      (healthCooperations?.nodes ?? []).flatMap(({ terms, body }) => {
        const members = (body?.members?.nodes ?? []).filter(
          ({ kind, municipality }) => kind === 'MEMBER' && municipality !== null,
        );
        if (members.length === 0) return [];
        return terms.flatMap(({ id, municipalityCount, period }) => {
          if (municipalityCount === null) return [];
          const key = health.keyOf(id);
          return newYears(period).map((day) => ({
            what: `${key}-${day.slice(0, 4)}`,
            expected: municipalityCount,
            actual: members.filter((member) => isValidOn(member.period, day)).length,
            statedBy: [['HealthCooperationTerm', key] as const],
          }));
        });
      }),
  });
  module.check({
    name: 'health-self-financed-in-budgets',
    title: {
      nb: 'Samarbeidet er selvfinansiert i de samme årene her og i bevilgningene',
      en: 'The cooperation is self-financed in the same years here and in the budget allocations',
    },
    kind: 'SCOPE',
    operation: parse(/* GraphQL */ `
      query SelfFinancedInBoth {
        healthCooperations(first: 100) {
          nodes {
            funding {
              id
              year
              programme
              selfFinanced
            }
            body {
              economy {
                budgetAllocations {
                  id
                  year
                  status
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ healthCooperations }: Fundings) =>
      (healthCooperations?.nodes ?? []).flatMap(({ funding, body }) =>
        funding.flatMap(({ id, year, programme, selfFinanced }) => {
          const allocations = (body?.economy?.budgetAllocations ?? []).filter(
            (one) => one.year === year,
          );
          if (programme !== 'COOPERATION' || allocations.length === 0) return [];
          const key = health.keyOf(id);
          const words = (isSo: boolean) => (isSo ? 'self-financed' : 'not self-financed');
          return [
            {
              what: key,
              expected: words(allocations.some(({ status }) => status === 'SELF_FINANCED')),
              actual: words(selfFinanced),
              statedBy: [['HealthFunding', key] as const],
              about: allocations.map((one) => ['BudgetAllocation', health.keyOf(one.id)] as const),
            },
          ];
        }),
      ),
  });
}

/** 1 January of each year that begins within a period. Empty if the first or the last day of the period is unknown. */
function newYears({ from, to }: Period): string[] {
  if (from === null || to === null) return [];
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  return years.map((year) => `${year}-01-01`).filter((day) => from <= day && day < to);
}

function isValidOn({ from, to }: Period, day: string): boolean {
  return (from === null || from <= day) && (to === null || to > day);
}
