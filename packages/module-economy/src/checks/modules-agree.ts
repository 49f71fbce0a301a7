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
  readonly municipalities?: Edges<
    Entity & {
      readonly populations?: Edges<{ readonly date: string; readonly population: number }>;
      readonly contributionPopulations?:
        readonly { readonly population: number; readonly day: { readonly year: number } }[] | null;
    }
  >;
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
        municipalities(first: 100) {
          edges {
            node {
              id
              populations(first: 100) {
                edges {
                  node {
                    date
                    population
                  }
                }
              }
              contributionPopulations {
                population
                day {
                  year
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ municipalities }: Populations) => {
      const counted = (municipalities?.edges ?? []).flatMap(({ node }) => {
        const { populations, contributionPopulations } = node;
        const key = economy.keyOf(node.id);
        return (contributionPopulations ?? []).map(({ population, day: { year } }) => ({
          year,
          ours: `${key} ${population}`,
          theirs: (populations?.edges ?? [])
            .filter((other) => new Date(other.node.date).getUTCFullYear() === year)
            .map((other) => `${key} ${other.node.population}`),
        }));
      });
      const years = [...new Set(counted.map(({ year }) => year))].toSorted((a, b) => a - b);
      return years.flatMap((year) => {
        const ofYear = counted.filter((one) => one.year === year);
        const theirs = ofYear.flatMap((one) => one.theirs);
        if (theirs.length === 0) return [];
        return [
          {
            what: `${year}`,
            ...difference(
              theirs,
              ofYear.map(({ ours }) => ours),
            ),
          },
        ];
      });
    },
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
