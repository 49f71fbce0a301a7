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

/** Checks this module's members, populations and contributions against the same facts in other modules. */
export function registerModulesAgree(module: BpaBuilder): void {
  registerMembers(module);
  registerFiguresAgree(module);
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
