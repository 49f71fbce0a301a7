import { parse } from 'graphql';
import { economy, type EconomyBuilder } from '../module.ts';

interface Entity {
  readonly id: string;
}

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface SchemesAndMembers {
  readonly contributionSchemes?: Edges<
    Entity & {
      readonly payers: Edges<{ readonly municipality: Entity | null }>;
      readonly body: { readonly memberMunicipalities?: readonly Entity[] } | null;
    }
  >;
}

/** Compares the payers of contributions with the members of the module that publishes bodies. */
export function registerModulesAgree(module: EconomyBuilder): void {
  module.check({
    name: 'economy-payers-are-members',
    title: {
      nb: 'De som betaler en kontingent, er medlemmene av samarbeidet den betaler for',
      en: 'The payers of a contribution are the members of the collaboration that it pays for',
    },
    kind: 'SCOPE',
    operation: parse(/* GraphQL */ `
      query PayersAndMembers {
        contributionSchemes {
          edges {
            node {
              id
              payers(asOf: "2016-01-01", first: 100) {
                edges {
                  node {
                    municipality {
                      id
                    }
                  }
                }
              }
              body {
                memberMunicipalities(asOf: "2016-01-01") {
                  id
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ contributionSchemes }: SchemesAndMembers) =>
      (contributionSchemes?.edges ?? []).flatMap(({ node: { id, payers, body } }) => {
        const members = body?.memberMunicipalities;
        if (!members) return [];
        const scheme = economy.keyOf(id);
        return [
          {
            what: scheme,
            expected: keys(members),
            actual: keys(payers.edges.flatMap(({ node }) => node.municipality ?? [])),
            statedBy: [['ContributionScheme', scheme] as const],
          },
        ];
      }),
  });
}

function keys(entities: readonly Entity[]): string {
  return entities
    .map(({ id }) => economy.keyOf(id))
    .toSorted()
    .join(' ');
}
