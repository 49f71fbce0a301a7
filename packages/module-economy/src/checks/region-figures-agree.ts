import { parse } from 'graphql';
import { economy, type EconomyBuilder } from '../module.ts';

interface Place {
  readonly document: string;
  readonly line: number | null;
  readonly url: string | null;
}

interface Claims {
  readonly contributionSchemes?: {
    readonly nodes: readonly { readonly populationClaims: readonly Claim[] }[];
  } | null;
}

interface Claim {
  readonly id: string;
  readonly population: number;
  readonly approximate: boolean;
  readonly sources: readonly Place[];
  readonly areaBody: {
    readonly regionFigures?:
      | readonly {
          readonly id: string;
          readonly inhabitants: number | null;
          readonly approximate: boolean;
          readonly sources: readonly Place[];
        }[]
      | null;
  } | null;
}

/**
 * Registers the check of printed numbers of inhabitants. Compares each number with the number that another module has
 * read at the same place of the document.
 */
export function registerRegionFiguresAgree(module: EconomyBuilder): void {
  module.check({
    name: 'economy-population-claims-of-alliance',
    title: {
      nb: 'Et trykt innbyggertall er det samme i alliansen og her, også om det er omtrentlig',
      en: 'A printed number of inhabitants is the same in the alliance and here, and so is whether it is approximate',
    },
    operation: parse(/* GraphQL */ `
      query InhabitantsOfBoth {
        contributionSchemes(first: 100) {
          nodes {
            populationClaims {
              id
              population
              approximate
              sources {
                document
                line
                url
              }
              areaBody {
                regionFigures {
                  id
                  inhabitants
                  approximate
                  sources {
                    document
                    line
                    url
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ contributionSchemes }: Claims) =>
      (contributionSchemes?.nodes ?? [])
        .flatMap((scheme) => scheme.populationClaims)
        .flatMap(({ id, population, approximate, sources, areaBody }) => {
          const places = new Set(sources.map(placeOf));
          const key = economy.keyOf(id);
          return (areaBody?.regionFigures ?? [])
            .filter((figure) => figure.inhabitants !== null)
            .filter((figure) => figure.sources.some((source) => places.has(placeOf(source))))
            .map((figure) => ({
              what: key.replaceAll('.', '-'),
              expected: shown(figure.inhabitants!, figure.approximate),
              actual: shown(population, approximate),
              statedBy: [['PopulationClaim', key] as const],
              about: [['RegionFigure', economy.keyOf(figure.id)] as const],
            }));
        }),
  });
}

function placeOf({ document, line, url }: Place): string {
  return url ?? `${document} ${line}`;
}

function shown(inhabitants: number, approximate: boolean): string {
  return approximate ? `about ${inhabitants}` : `${inhabitants}`;
}
