import type {} from '@vesthub/kernel';
import { parse } from 'graphql';
import { bpa, type BpaBuilder } from '../module.ts';
import { list, roundsIn, type Entity, type Nodes, type Rounds } from './answered-rounds.ts';
import { registerFiguresAgree } from './figures-agree.ts';

interface Members {
  readonly derivations: readonly (Entity & {
    readonly absences: readonly { readonly municipality: Entity | null }[];
  })[];
  readonly ownerBody: { readonly memberMunicipalities?: readonly Entity[] | null } | null;
  readonly participants: Nodes<{
    readonly isAllianceMember: boolean | null;
    readonly municipality: Entity | null;
  }>;
}

interface Preparations {
  readonly measures: readonly (Entity & {
    readonly rowNumber: number;
    readonly whenLabel: string;
  })[];
}

interface Plans extends Rounds<Preparations> {
  readonly activities?: Nodes<{
    readonly rowNumber: number;
    readonly timing: string | null;
  }> | null;
}

/** Checks this module's members, populations, contributions and plan against the same facts in other modules. */
export function registerModulesAgree(module: BpaBuilder): void {
  registerMembers(module);
  registerFiguresAgree(module);
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
        concessionRounds(first: 100) {
          nodes {
            derivations {
              id
              absences {
                municipality {
                  id
                }
              }
            }
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
    `),
    judge: (answer: Rounds<Members>) =>
      roundsIn(answer).flatMap(({ derivations, ownerBody, participants }) => {
        const members = ownerBody?.memberMunicipalities;
        if (!members) return [];
        const present = participants.nodes.filter((one) => one.isAllianceMember);
        return derivations.map(({ id, absences }) => {
          const key = bpa.keyOf(id);
          return {
            what: key,
            expected: list(members.map((member) => bpa.keyOf(member.id))),
            actual: list(
              [...present, ...absences].flatMap(({ municipality }) =>
                municipality ? bpa.keyOf(municipality.id) : [],
              ),
            ),
            statedBy: [['ConcessionDerivation', key] as const],
          };
        });
      }),
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
        concessionRounds(first: 100) {
          nodes {
            measures {
              id
              rowNumber
              whenLabel
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
    `),
    judge: ({ concessionRounds, activities }: Plans) => {
      if (!concessionRounds || !activities) return [];
      const timings = new Map(activities.nodes.map((one) => [one.rowNumber, one.timing]));
      const rows = concessionRounds.nodes
        .flatMap(({ measures }) => measures)
        .sort((a, b) => a.rowNumber - b.rowNumber);
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
