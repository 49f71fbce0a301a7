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

interface Populations {
  readonly contributionPopulationDays?: Edges<{
    readonly year: number;
    readonly populations: Edges<{
      readonly population: number;
      readonly municipality:
        | (Entity & {
            readonly populations?: Edges<{ readonly date: string; readonly population: number }>;
          })
        | null;
    }>;
  }>;
}

/**
 * Compares this module with the module that publishes municipalities and bodies. The payers have to be the members, and
 * the population figures have to be equal.
 */
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
  module.check({
    name: 'economy-population-of-alliance',
    title: {
      nb: 'Folketallet kontingenten er beregnet med, er det alliansen har for kommunene',
      en: 'The population figures used for contributions equal those of the alliance for the municipalities',
    },
    operation: parse(/* GraphQL */ `
      query PopulationsOfBoth {
        contributionPopulationDays(first: 100) {
          edges {
            node {
              year
              populations(first: 100) {
                edges {
                  node {
                    population
                    municipality {
                      id
                      populations(first: 100) {
                        edges {
                          node {
                            date
                            population
                          }
                        }
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
    judge: ({ contributionPopulationDays }: Populations) =>
      (contributionPopulationDays?.edges ?? []).flatMap(({ node: { year, populations } }) => {
        const theirs = populations.edges.flatMap(({ node: { municipality } }) =>
          (municipality?.populations?.edges ?? [])
            .filter(({ node }) => new Date(node.date).getUTCFullYear() === year)
            .map(({ node }) => `${economy.keyOf(municipality?.id ?? '')} ${node.population}`),
        );
        if (theirs.length === 0) return [];
        const ours = populations.edges.map(
          ({ node }) => `${economy.keyOf(node.municipality?.id ?? '')} ${node.population}`,
        );
        return [{ what: `${year}`, ...difference(theirs, ours) }];
      }),
  });
}

function keys(entities: readonly Entity[]): string {
  return entities
    .map(({ id }) => economy.keyOf(id))
    .toSorted()
    .join(' ');
}

/**
 * Returns the figures of an outcome. If both lists have the same entries, the figures are the lengths of the lists.
 * Otherwise each figure names the entries that only one of the lists has.
 */
function difference(theirs: readonly string[], ours: readonly string[]) {
  const onlyIn = (list: readonly string[], other: readonly string[]) =>
    list.filter((one) => !other.includes(one)).join(', ');
  const expected = onlyIn(theirs, ours);
  const actual = onlyIn(ours, theirs);
  return expected === '' && actual === ''
    ? { expected: theirs.length, actual: ours.length }
    : { expected, actual };
}
