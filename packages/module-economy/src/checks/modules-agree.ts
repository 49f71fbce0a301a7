import { parseGlobalId } from '@vesthub/kernel';
import { parse } from 'graphql';
import type { EconomyHub } from '../hub.ts';

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

/** What this module keeps for itself, held against the module it belongs to. */
export function registerModulesAgree(hub: EconomyHub): void {
  hub.check({
    name: 'economy-payers-are-members',
    title: {
      nb: 'De som betaler en kontingent, er medlemmene av samarbeidet den betaler for',
      en: 'Those who pay a contribution are the members of the collaboration it pays for',
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
        const scheme = keyOf(id);
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
  hub.check({
    name: 'economy-population-of-alliance',
    title: {
      nb: 'Folketallet kontingenten er beregnet med, er det alliansen har for kommunene',
      en: 'The population contributions are computed with is the one the alliance has for the municipalities',
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
            .map(({ node }) => `${keyOf(municipality?.id ?? '')} ${node.population}`),
        );
        if (theirs.length === 0) return [];
        const ours = populations.edges.map(
          ({ node }) => `${keyOf(node.municipality?.id ?? '')} ${node.population}`,
        );
        return [{ what: `${year}`, ...difference(theirs, ours) }];
      }),
  });
}

function keyOf(id: string): string {
  return parseGlobalId(id)?.key ?? id;
}

function keys(entities: readonly Entity[]): string {
  return entities
    .map(({ id }) => keyOf(id))
    .toSorted()
    .join(' ');
}

/** Equal lists as their length; others as what each has alone. */
function difference(theirs: readonly string[], ours: readonly string[]) {
  const alone = (list: readonly string[], other: readonly string[]) =>
    list.filter((one) => !other.includes(one)).join(', ');
  const expected = alone(theirs, ours);
  const actual = alone(ours, theirs);
  return expected === '' && actual === ''
    ? { expected: theirs.length, actual: ours.length }
    : { expected, actual };
}
