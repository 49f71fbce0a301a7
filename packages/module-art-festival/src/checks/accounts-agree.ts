import { parse } from 'graphql';
import { artFestival, type ArtFestivalBuilder } from '../module.ts';

interface Rows<Row> {
  readonly nodes: readonly Row[];
}

interface Entity {
  readonly id: string;
}

interface HostsAndPayments {
  readonly festivalHostContributions?: Rows<
    Entity & {
      readonly amountNok: number | null;
      readonly edition: { readonly year: number };
      readonly municipality: {
        readonly hostPayments?:
          readonly { readonly year: number; readonly paidNok: number }[] | null;
      } | null;
    }
  > | null;
}

interface Results {
  readonly festivalResults?: Rows<
    Entity & {
      readonly amountNok: number;
      readonly edition: {
        readonly year: number;
        readonly festival: {
          readonly body: {
            readonly focusAreaResults?:
              readonly { readonly year: number; readonly resultNok: number }[] | null;
          } | null;
        };
      };
    }
  > | null;
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
        festivalHostContributions(first: 100) {
          nodes {
            id
            amountNok
            edition {
              year
            }
            municipality {
              hostPayments {
                year
                paidNok
              }
            }
          }
        }
      }
    `),
    judge: ({ festivalHostContributions }: HostsAndPayments) =>
      (festivalHostContributions?.nodes ?? []).flatMap((row) =>
        (row.municipality?.hostPayments ?? [])
          .filter(({ year }) => row.amountNok !== null && year === row.edition.year)
          .map(({ paidNok }) => ({
            what: artFestival.keyOf(row.id),
            expected: row.amountNok!,
            actual: paidNok,
            statedBy: [['FestivalHostContribution', artFestival.keyOf(row.id)] as const],
          })),
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
        festivalResults(first: 100) {
          nodes {
            id
            amountNok
            edition {
              year
              festival {
                body {
                  focusAreaResults {
                    year
                    resultNok
                  }
                }
              }
            }
          }
        }
      }
    `),
    judge: ({ festivalResults }: Results) =>
      (festivalResults?.nodes ?? []).flatMap(({ id, amountNok, edition }) =>
        (edition.festival.body?.focusAreaResults ?? [])
          .filter(({ year }) => year === edition.year)
          .map(({ resultNok }) => ({
            what: artFestival.keyOf(id),
            expected: amountNok,
            actual: resultNok,
            statedBy: [['FestivalResult', artFestival.keyOf(id)] as const],
          })),
      ),
  });
}
