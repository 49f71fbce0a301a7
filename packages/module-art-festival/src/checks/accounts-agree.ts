import { parse } from 'graphql';
import { artFestival, type ArtFestivalBuilder } from '../module.ts';

interface Rows<Row> {
  readonly nodes: readonly Row[];
}

interface Entity {
  readonly id: string;
}

interface HostsAndPayments {
  readonly festivalEditions?: Rows<{
    readonly year: number;
    readonly hostContributions: readonly (Entity & {
      readonly amountNok: number | null;
      readonly municipality: {
        readonly hostPayments?:
          readonly { readonly year: number; readonly paidNok: number }[] | null;
      } | null;
    })[];
  }> | null;
}

interface Results {
  readonly festivalEditions?: Rows<{
    readonly year: number;
    readonly festival: {
      readonly body: {
        readonly economy?: {
          readonly budgetResults:
            readonly { readonly year: number; readonly resultNok: number }[] | null;
        } | null;
      } | null;
    };
    readonly results: readonly (Entity & { readonly amountNok: number })[];
  }> | null;
}

/** Registers the checks that compare host contributions and results with the accounts in another module. */
export function registerAccountsAgree(module: ArtFestivalBuilder): void {
  module.check({
    name: 'festival-host-contribution-in-accounts',
    title: {
      nb: 'Vertskapsbidraget er det økonomien har for kommunen',
      en: 'The host contribution is the one that the module economy has for the municipality',
    },
    operation: parse(/* GraphQL */ `
      query HostContributionsAndPayments {
        festivalEditions(first: 100) {
          nodes {
            year
            hostContributions {
              id
              amountNok
              municipality {
                hostPayments {
                  year
                  paidNok
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ festivalEditions }: HostsAndPayments) =>
      (festivalEditions?.nodes ?? []).flatMap((edition) =>
        edition.hostContributions.flatMap(({ id, amountNok, municipality }) =>
          (municipality?.hostPayments ?? [])
            .filter(({ year }) => amountNok !== null && year === edition.year)
            .map(({ paidNok }) => ({
              what: artFestival.keyOf(id),
              expected: amountNok!,
              actual: paidNok,
              statedBy: [['FestivalHostContribution', artFestival.keyOf(id)] as const],
            })),
        ),
      ),
  });
  module.check({
    name: 'festival-result-in-accounts',
    title: {
      nb: 'Resultatet er det økonomien har for festivalen',
      en: 'The result is the one that the module economy has for the festival',
    },
    operation: parse(/* GraphQL */ `
      query FestivalResults {
        festivalEditions(first: 100) {
          nodes {
            year
            festival {
              body {
                economy {
                  budgetResults {
                    year
                    resultNok
                  }
                }
              }
            }
            results {
              id
              amountNok
            }
          }
        }
      }
    `),
    judge: ({ festivalEditions }: Results) =>
      (festivalEditions?.nodes ?? []).flatMap((edition) =>
        edition.results.flatMap(({ id, amountNok }) =>
          (edition.festival.body?.economy?.budgetResults ?? [])
            .filter(({ year }) => year === edition.year)
            .map(({ resultNok }) => ({
              what: artFestival.keyOf(id),
              expected: amountNok,
              actual: resultNok,
              statedBy: [['FestivalResult', artFestival.keyOf(id)] as const],
            })),
        ),
      ),
  });
}
