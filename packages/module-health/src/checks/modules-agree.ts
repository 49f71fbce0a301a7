import type {} from '@vesthub/kernel';
import { parse } from 'graphql';
import { health, type HealthBuilder } from '../module.ts';

interface Entity {
  readonly id: string;
}

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface Members {
  readonly healthCooperations?: Edges<
    Entity & {
      readonly members: Edges<{ readonly municipality: Entity | null }>;
      readonly body: { readonly memberMunicipalities?: readonly Entity[] } | null;
    }
  >;
}

interface Grants {
  readonly healthCooperations?: Edges<{
    readonly funding: readonly {
      readonly grants: readonly (Entity & {
        readonly year: number;
        readonly amountNok: number;
        readonly giverBody: {
          readonly economy?: {
            readonly grantsGiven:
              readonly { readonly year: number | null; readonly amountNok: number | null }[] | null;
          } | null;
        } | null;
      })[];
    }[];
  }>;
}

/** Compares members and grants of this module with the same facts in other modules. */
export function registerModulesAgree(module: HealthBuilder): void {
  module.check({
    name: 'health-members-of-the-body',
    title: {
      nb: 'Kommunene i helsesamarbeidet er medlemmene av organet',
      en: 'The municipalities of the cooperation on health are the members of the body',
    },
    kind: 'SCOPE',
    operation: parse(/* GraphQL */ `
      query HealthMembersOfBoth {
        healthCooperations {
          edges {
            node {
              id
              members(first: 100) {
                edges {
                  node {
                    municipality {
                      id
                    }
                  }
                }
              }
              body {
                memberMunicipalities {
                  id
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ healthCooperations }: Members) =>
      (healthCooperations?.edges ?? []).flatMap(({ node: { id, members, body } }) => {
        if (!body?.memberMunicipalities) return [];
        const cooperation = health.keyOf(id);
        return [
          {
            what: cooperation,
            expected: keys(body.memberMunicipalities),
            actual: keys(members.edges.flatMap(({ node }) => node.municipality ?? [])),
            statedBy: [['HealthCooperation', cooperation] as const],
          },
        ];
      }),
  });
  module.check({
    name: 'health-grants-in-the-accounts',
    title: {
      nb: 'Tilskuddene til helsearbeidet er de samme i økonomien',
      en: 'The grants for work on health are the same in the module economy',
    },
    operation: parse(/* GraphQL */ `
      query HealthGrantsOfBoth {
        healthCooperations(first: 100) {
          edges {
            node {
              funding {
                grants {
                  id
                  year
                  amountNok
                  giverBody {
                    economy {
                      grantsGiven {
                        year
                        amountNok
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ healthCooperations }: Grants) => {
      const funding = (healthCooperations?.edges ?? []).flatMap(({ node }) => node.funding);
      const grants = funding.flatMap((one) => one.grants);
      return grants.flatMap(({ id, year, amountNok, giverBody }) => {
        const given = giverBody?.economy?.grantsGiven;
        if (!given) return [];
        const grant = health.keyOf(id);
        return [
          {
            what: grant,
            expected: amountNok,
            actual: given
              .filter((one) => one.year === year)
              .reduce((sum, one) => sum + (one.amountNok ?? 0), 0),
            statedBy: [['HealthGrant', grant] as const],
          },
        ];
      });
    },
  });
}

function keys(entities: readonly Entity[]): string {
  return entities
    .map(({ id }) => health.keyOf(id))
    .toSorted()
    .join(' ');
}
