import { sum } from '../contributions/arithmetic.ts';
import { contributionBook, type ContributionBook, type Scheme } from '../contributions/book.ts';
import { costOf } from '../contributions/cost.ts';
import type { EconomyHub } from '../hub.ts';
import { readAccounts, stated } from './accounts-reader.ts';

/** What documents state of the contributions, held against population times rate. */
export function registerContributionChecks(hub: EconomyHub): void {
  hub.check({
    name: 'economy-contributions-computed',
    title: {
      nb: 'Kontingenten er folketall ganger sats, med fylkeskommunenes del',
      en: 'The contributions are population times rate, with the part of the county authorities',
    },
    run: async (context) => {
      const book = await contributionBook(context);
      return book.schemes.flatMap((scheme) =>
        scheme.totals.map((total) => ({
          what: `${scheme.id}-${total.year}`,
          expected: total.amountNok,
          actual: municipalNok(book, scheme, total.year) + countyNok(scheme, total.year),
          statedBy: stated('ContributionTotal', total),
        })),
      );
    },
  });
  hub.check({
    name: 'economy-ordinary-contribution-per-inhabitant',
    title: {
      nb: 'Ordinær kontingent er kommunenes folketall ganger satsen alene',
      en: 'The ordinary contribution is the municipalities’ population times the rate alone',
    },
    run: async (context) => {
      const book = await contributionBook(context);
      return book.schemes
        .filter((scheme) => scheme.countyContributions.length > 0)
        .flatMap((scheme) =>
          scheme.totals.map((total) => ({
            what: `${scheme.id}-${total.year}`,
            expected: total.amountNok,
            actual: municipalNok(book, scheme, total.year),
            statedBy: [
              ...stated('ContributionTotal', total),
              ...scheme.rates.map((rate) => ['ContributionRate', rate.id] as const),
            ],
          })),
        );
    },
  });
  hub.check({
    name: 'economy-note-2-contributions',
    title: {
      nb: 'Overføringene i note 2 er de tre kontingentene og linjen i driftsregnskapet',
      en: 'The transfers of note 2 are the three contributions and the line of the operating statement',
    },
    run: async (context) => {
      const book = await contributionBook(context);
      const totals = book.schemes.flatMap((scheme) => scheme.totals);
      return (await readAccounts(context)).flatMap(({ year, notes, operating, reportFigures }) => {
        const line = operating('transfers_without_consideration');
        const ofYear = totals.filter((total) => total.year === year);
        return notes
          .flatMap((note) => note.receivedContributions)
          .flatMap((received) => [
            {
              what: `${year}-stated-contributions`,
              expected: received.amountNok,
              actual: sum(ofYear.map((total) => total.amountNok)),
              statedBy: [
                ...stated('ReceivedContributions', received),
                ...ofYear.map((total) => ['ContributionTotal', total.id] as const),
              ],
            },
            {
              what: `${year}-operating-statement`,
              expected: received.amountNok,
              actual: line?.actualNok ?? 0,
              statedBy: [
                ...stated('ReceivedContributions', received),
                ...stated('OperatingLine', line),
              ],
            },
            ...reportFigures.map((figures) => ({
              what: `${year}-ordinary-in-annual-report`,
              expected: figures.ordinaryContributionNok,
              actual: sum(
                ofYear
                  .filter((total) => hasCounties(book, total.schemeId))
                  .map((total) => total.amountNok),
              ),
              statedBy: stated('AnnualReportFigures', figures),
            })),
          ]);
      });
    },
  });
  hub.check({
    name: 'economy-note-2-payers',
    title: {
      nb: 'Kontingentene kommer fra så mange kommuner og fylkeskommuner som note 2 sier',
      en: 'The contributions come from as many municipalities and county authorities as note 2 says',
    },
    run: async (context) => {
      const book = await contributionBook(context);
      return (await readAccounts(context)).flatMap(({ year, notes }) =>
        notes
          .flatMap((note) => note.receivedContributions)
          .flatMap((received) => {
            const statedBy = stated('ReceivedContributions', received);
            const payers = book.schemes.map((scheme) => payersOf(book, scheme, year));
            return [
              {
                what: `${year}-all-schemes`,
                expected: received.municipalityCount,
                actual: new Set(payers.flat()).size,
                statedBy,
              },
              ...book.schemes.map((scheme, at) => ({
                what: `${year}-${scheme.id}`,
                expected: received.municipalityCount,
                actual: payers[at]!.length,
                statedBy,
              })),
              {
                what: `${year}-county-authorities`,
                expected: received.countyAuthorityCount,
                actual: received.payers.length,
                statedBy,
              },
            ];
          }),
      );
    },
  });
}

function municipalNok(book: ContributionBook, scheme: Scheme, year: number): number {
  return costOf(book.populations, scheme, year)?.municipalNok ?? 0;
}

function countyNok(scheme: Scheme, year: number): number {
  const ofYear = scheme.countyContributions.filter((row) => row.year === year);
  return sum(ofYear.map((row) => row.amountNok));
}

function hasCounties(book: ContributionBook, schemeId: string): boolean {
  return book.schemes.some(
    ({ id, countyContributions }) => id === schemeId && countyContributions.length > 0,
  );
}

function payersOf(book: ContributionBook, scheme: Scheme, year: number): string[] {
  return (costOf(book.populations, scheme, year)?.invoices ?? []).map(
    (invoice) => invoice.municipalityId,
  );
}
