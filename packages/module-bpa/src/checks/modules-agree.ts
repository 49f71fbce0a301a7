import type {} from '@vesthub/kernel';
import { parse } from 'graphql';
import { bpa, type BpaBuilder } from '../module.ts';

interface Entity {
  readonly id: string;
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Members {
  readonly concessionDerivations?: Nodes<
    Entity & {
      readonly absences: readonly { readonly municipality: Entity | null }[];
      readonly round: {
        readonly ownerBody: { readonly memberMunicipalities?: readonly Entity[] | null } | null;
        readonly participants: Nodes<{
          readonly isAllianceMember: boolean | null;
          readonly municipality: Entity | null;
        }>;
      };
    }
  > | null;
}

interface Populations {
  readonly in2016?: Nodes<Population> | null;
  readonly in2020?: Nodes<Population> | null;
}

interface Population extends Entity {
  readonly population: number;
  readonly municipality: (Entity & { readonly population?: number | null }) | null;
}

interface Contributions {
  readonly concessionContributions?: Nodes<{
    readonly id: string;
    readonly amountNok: number;
    readonly participant: {
      readonly municipality:
        | (Entity & {
            readonly contributions?:
              readonly { readonly amountNok: number; readonly scheme: Entity }[] | null;
          })
        | null;
    };
  }> | null;
}

interface Plans {
  readonly concessionMeasures?: Nodes<{
    readonly id: string;
    readonly rowNumber: number;
    readonly whenLabel: string;
  }> | null;
  readonly activities?: Nodes<{
    readonly rowNumber: number;
    readonly timing: string | null;
  }> | null;
}

/** Checks this module's members, populations, contributions and plan against the same facts in other modules. */
export function registerModulesAgree(module: BpaBuilder): void {
  registerMembers(module);
  registerPopulations(module);
  registerContributions(module);
  registerPlan(module);
}

function registerMembers(module: BpaBuilder): void {
  module.check({
    name: 'bpa-members-of-alliance',
    title: {
      nb: 'Medlemmene BPA-kommunene er utledet av, er alliansens medlemmer',
      en: 'The members the participants are derived from are the members of the alliance',
    },
    kind: 'SCOPE',
    operation: parse(/* GraphQL */ `
      query MembersOfBoth {
        concessionDerivations {
          nodes {
            id
            absences {
              municipality {
                id
              }
            }
            round {
              ownerBody {
                memberMunicipalities(asOf: "2016-01-01") {
                  id
                }
              }
              participants(first: 100) {
                nodes {
                  isAllianceMember
                  municipality {
                    id
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ concessionDerivations }: Members) =>
      (concessionDerivations?.nodes ?? []).flatMap(({ id, absences, round }) => {
        const members = round.ownerBody?.memberMunicipalities;
        if (!members) return [];
        const participants = round.participants.nodes.filter((one) => one.isAllianceMember);
        const key = bpa.keyOf(id);
        return [
          {
            what: key,
            expected: list(members.map((member) => bpa.keyOf(member.id))),
            actual: list(
              [...participants, ...absences].flatMap(({ municipality }) =>
                municipality ? bpa.keyOf(municipality.id) : [],
              ),
            ),
            statedBy: [['ConcessionDerivation', key] as const],
          },
        ];
      }),
  });
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
        in2016: bpaPopulations(filter: { date: { equals: "2016-01-01" } }, first: 100) {
          nodes {
            id
            population
            municipality {
              id
              population(asOf: "2016-01-01")
            }
          }
        }
        in2020: bpaPopulations(filter: { date: { equals: "2020-01-01" } }, first: 100) {
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
    `),
    judge: ({ in2016, in2020 }: Populations) =>
      Object.entries({ '2016': in2016, '2020': in2020 }).flatMap(([year, page]) => {
        const rows = (page?.nodes ?? []).flatMap(({ id, population, municipality }) =>
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
        concessionContributions(filter: { year: { equals: 2016 } }, first: 100) {
          nodes {
            id
            amountNok
            participant {
              municipality {
                id
                contributions(year: 2016) {
                  amountNok
                  scheme {
                    id
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ concessionContributions }: Contributions) => {
      const rows = (concessionContributions?.nodes ?? []).flatMap(
        ({ id, amountNok, participant }) => {
          const { municipality } = participant;
          if (!municipality?.contributions) return [];
          const theirs = municipality.contributions.find(
            ({ scheme }) => bpa.keyOf(scheme.id) === 'bpa',
          );
          return [
            { id, key: bpa.keyOf(municipality.id), ours: amountNok, theirs: theirs?.amountNok },
          ];
        },
      );
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

function registerPlan(module: BpaBuilder): void {
  module.check({
    name: 'bpa-plan-of-alliance',
    title: {
      nb: 'Forberedelsene er tidfestet som i alliansens handlingsplan',
      en: 'The preparations have the same times as in the action plan of the module alliance',
    },
    kind: 'TEMPORAL',
    operation: parse(/* GraphQL */ `
      query PlansOfBoth {
        concessionMeasures(first: 100) {
          nodes {
            id
            rowNumber
            whenLabel
          }
        }
        activities(first: 100) {
          nodes {
            rowNumber
            timing
          }
        }
      }
    `),
    judge: ({ concessionMeasures, activities }: Plans) => {
      if (!concessionMeasures || !activities) return [];
      const timings = new Map(activities.nodes.map((one) => [one.rowNumber, one.timing]));
      const rows = [...concessionMeasures.nodes].sort((a, b) => a.rowNumber - b.rowNumber);
      return [
        {
          expected: rows.map((one) => `${one.rowNumber} ${timings.get(one.rowNumber)}`).join(', '),
          actual: rows.map((one) => `${one.rowNumber} ${one.whenLabel}`).join(', '),
          statedBy: rows.map((one) => ['ConcessionMeasure', bpa.keyOf(one.id)] as const),
        },
      ];
    },
  });
}

function list(items: readonly string[]): string {
  return [...items].sort().join(', ');
}
