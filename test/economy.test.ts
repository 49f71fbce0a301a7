import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

describe('facts that the alliance has for the accounts', () => {
  it('are the signatures under the document and the staff that note 4 states', async () => {
    const { accountsOfYear } = await hub().data<{
      accountsOfYear: {
        document: { signatures: { part: string; person: object; title: string }[] };
        notes: { number: number; staffingYear: object | null }[];
      };
    }>(`{
      accountsOfYear(year: 2016) {
        document { signatures { part person { name } title sources { line } } }
        notes { number staffingYear { body { name } year fullTimeEquivalents } }
      }
    }`);
    const { document, notes } = accountsOfYear;
    expect(document.signatures.filter(({ part }) => part === 'Årsregnskap')).toEqual([
      {
        part: 'Årsregnskap',
        person: { name: 'Nina Solberg' },
        title: 'Daglig leder',
        sources: [{ line: 511 }, { line: 516 }, { line: 517 }],
      },
      {
        part: 'Årsregnskap',
        person: { name: 'Ann Sire Fjerdingsstad' },
        title: 'Styreleder',
        sources: [{ line: 511 }, { line: 521 }, { line: 522 }],
      },
    ]);
    expect(notes.filter(({ staffingYear }) => staffingYear)).toEqual([
      {
        number: 4,
        staffingYear: { body: { name: 'Sekretariatet' }, year: 2015, fullTimeEquivalents: 4.4 },
      },
    ]);
    const unknown = await hub().data('{ accountsOfYear(year: 1992) { year } }');
    expect(unknown).toEqual({ accountsOfYear: null });
  });
});

describe('fields of the economy on types of the alliance', () => {
  it('show the contributions and host payments of a municipality', async () => {
    expect(
      await hub().data(`{
        municipality(id: "asker") {
          name
          contributions(year: 2016) { scheme { name(language: EN) body { name } } amountNok }
          populations(filter: { date: { equals: "2016-01-01" } }, first: 1) { nodes { population contributionDay { year licence } } }
          hostPayments { year paidNok case { printedNumber } }
        }
      }`),
    ).toEqual({
      municipality: {
        name: 'Asker',
        contributions: [
          {
            scheme: {
              name: 'Extra contribution for user-controlled assistance',
              body: { name: 'BPA-nettverket' },
            },
            amountNok: 30053,
          },
          {
            scheme: {
              name: 'Contribution to Kommunehelsesamarbeidet',
              body: { name: 'Kommunehelsesamarbeidet' },
            },
            amountNok: 120212,
          },
          {
            scheme: { name: 'Ordinary contribution', body: { name: 'Vestregionen' } },
            amountNok: 601060,
          },
        ],
        populations: {
          nodes: [{ population: 60106, contributionDay: { year: 2016, licence: 'NLOD' } }],
        },
        hostPayments: [{ year: 2016, paidNok: 200000, case: { printedNumber: '36/2015' } }],
      },
    });
  });

  it('show the budgets, results and grants of a body, and the grants that a giver gave', async () => {
    expect(
      await hub().data(`{
        festival: body(id: "kunst-rett-vest") {
          economy { budgetAllocations(year: 2016) { status amountNok }
          budgetResults { resultNok coveredBy case { printedNumber } }
          grantsReceived(year: 2016) { amountNok givers { body { name } countyAuthority { name } } } }
        }
        giver: body(id: "helsedirektoratet") { economy { grantsGiven { title amountNok } } }
        alliance: body(id: "vestregionen") {
          economy { annualAccounts(year: 2016) { entityName }
          contributionSchemes { name } }
        }
        county: countyAuthority(id: "buskerud-fk") {
          grantsGiven { title }
          countyContributionShares(year: 2016) { amountNok certainty }
        }
      }`),
    ).toEqual({
      festival: {
        economy: {
          budgetAllocations: [{ status: 'AT_DISPOSAL', amountNok: 1000000 }],
          budgetResults: [
            { resultNok: -289794, coveredBy: 'SAVINGS', case: { printedNumber: '36/2015' } },
          ],
          grantsReceived: [
            {
              amountNok: 500000,
              givers: [
                { body: null, countyAuthority: { name: 'Akershus fylkeskommune' } },
                { body: null, countyAuthority: { name: 'Buskerud fylkeskommune' } },
                { body: { name: 'Norsk kulturråd' }, countyAuthority: null },
              ],
            },
          ],
        },
      },
      giver: {
        economy: {
          grantsGiven: [
            { title: 'Midler fra Helsedirektoratet til bruk i 2015', amountNok: 540000 },
            { title: 'KomUt 2016', amountNok: 1166666 },
          ],
        },
      },
      alliance: {
        economy: {
          annualAccounts: [{ entityName: 'Vestregionens Styringsgruppe' }],
          contributionSchemes: [{ name: 'Ordinær kontingent' }],
        },
      },
      county: {
        grantsGiven: [
          { title: 'Kunst rett vest 2016' },
          { title: 'Søknad til Buskerud fylkeskommune' },
        ],
        countyContributionShares: [{ amountNok: 150000, certainty: 'ASSUMED' }],
      },
    });
  });

  it('show the results whose coverage a case decided', async () => {
    expect(
      await hub().data(`{
        case(body: "styringsgruppen", year: 2016, number: 26) {
          coveredResults { title resultNok coveredBy }
        }
      }`),
    ).toEqual({
      case: {
        coveredResults: [
          { title: 'Areal og transport', resultNok: -558553, coveredBy: 'RUNNING_OPERATIONS' },
        ],
      },
    });
  });
});

describe('facts that both the economy and the alliance store', () => {
  it('agree on payers and populations', async () => {
    const { checks } = await hub().data<{
      checks: { findings: { check: string | null; id: string; status: string }[] };
    }>('{ checks(module: "economy") { findings { id check status } } }');
    const comparisons = checks.findings.filter(({ check }) =>
      ['economy-payers-are-members', 'economy-population-of-alliance'].includes(check ?? ''),
    );
    expect(comparisons).toHaveLength(4);
    expect(comparisons.filter(({ status }) => status !== 'CONSISTENT')).toEqual([]);
  });
});
