import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

describe('a round of concessions', () => {
  it('has its period and counts, and a note that no source names the suppliers', async () => {
    expect(
      await hub().data(`{
        concessionRound(id: "bpa-2016-2018") {
          title(language: EN) period { from to start { precision } end { precision } }
          callYearMin callYearMax participantCount hasKnownParticipants supplierCount hasKnownSuppliers
          supplierNote suppliers { name } hasIdenticalAgreements hasFixedPrice valueNok
        }
      }`),
    ).toEqual({
      concessionRound: {
        title: 'Joint service concession for user-controlled assistance 2016–2018',
        period: {
          from: '2016-01-01',
          to: '2019-01-01',
          start: { precision: 'DAY' },
          end: { precision: 'DAY' },
        },
        callYearMin: 2015,
        callYearMax: 2015,
        participantCount: 15,
        hasKnownParticipants: true,
        supplierCount: 6,
        hasKnownSuppliers: false,
        supplierNote: 'Seks kommersielle leverandører har avtale. Ingen kjent kilde navngir dem.',
        suppliers: [],
        hasIdenticalAgreements: true,
        hasFixedPrice: null,
        valueNok: null,
      },
    });
  });

  it('that only public pages describe has certainty PUBLIC', async () => {
    expect(
      await hub().data(`{
        concessionRound(id: "bpa-2020") {
          certainty participantCount hasKnownParticipants supplierCount applicantCount shortlistCount
          populationCovered userCount isUserCountApproximate userCountYear valueNok valueApproximate
          hasFixedPrice hasSameQualityCriteria
          participants { nodes { name } }
          absences { name certainty }
        }
        concessionSuppliers(orderBy: NAME_ASC) {
          nodes { name otherName isShortlisted isContracted contractedSeen { first } }
        }
      }`),
    ).toEqual({
      concessionRound: {
        certainty: 'PUBLIC',
        participantCount: 16,
        hasKnownParticipants: false,
        supplierCount: 4,
        applicantCount: 20,
        shortlistCount: 9,
        populationCovered: 477000,
        userCount: 450,
        isUserCountApproximate: true,
        userCountYear: 2019,
        valueNok: 2000000000,
        valueApproximate: true,
        hasFixedPrice: true,
        hasSameQualityCriteria: true,
        participants: { nodes: [{ name: 'Bærum' }, { name: 'Jevnaker' }] },
        absences: [{ name: 'Asker', certainty: 'DERIVED' }],
      },
      concessionSuppliers: {
        nodes: [
          {
            name: 'Assistermeg',
            otherName: 'Assister Meg',
            isShortlisted: true,
            isContracted: true,
            contractedSeen: { first: '2024-06-20' },
          },
          ...['Ecura', 'Hav', 'Human Care'].map(candidate),
          {
            name: 'Humana',
            otherName: null,
            isShortlisted: false,
            isContracted: true,
            contractedSeen: { first: '2024-06-20' },
          },
          ...['Jag Assistanse', 'Prima Assistanse', 'Stendi', 'Uloba', 'Unicare'].map(candidate),
        ],
      },
    });
  });

  it('has each document’s statement of its period and preparations', async () => {
    expect(
      await hub().data(`{
        concessionRound(id: "bpa-2016-2018") {
          periodReadings { text(language: EN) statedFrom { first precision } statedTo { first } isUsed sources { document line } }
          preparationReadings { year fromQuarter toQuarter }
        }
      }`),
    ).toEqual({
      concessionRound: {
        periodReadings: [
          {
            isUsed: false,
            sources: [{ document: 'sak-59-2014', line: 85 }],
            statedFrom: { first: '2015-01-01', precision: 'YEAR' },
            statedTo: null,
            text: 'new concession period for user-controlled assistance (BPA) from 2015',
          },
          {
            isUsed: false,
            sources: [{ document: 'sak-59-2014', line: 128 }],
            statedFrom: { first: '2016-01-01', precision: 'YEAR' },
            statedTo: null,
            text: 'the next concession period, which begins in 2016',
          },
          {
            isUsed: false,
            sources: [{ document: 'arsrapport-2016', line: 356 }],
            statedFrom: { first: '2016-01-01', precision: 'DAY' },
            statedTo: null,
            text: 'new contract period from 1 January 2016',
          },
          {
            isUsed: true,
            sources: [
              { document: 'arsrapport-2016', line: 344 },
              { document: 'sak-24-2017', line: 80 },
              { document: 'sak-24-2017-b', line: 159 },
            ],
            statedFrom: { first: '2016-01-01', precision: 'DAY' },
            statedTo: { first: '2019-01-01' },
            text: 'the period from 1 January 2016 to 31 December 2018',
          },
        ],
        preparationReadings: [
          { fromQuarter: null, toQuarter: null, year: 2014 },
          { fromQuarter: 1, toQuarter: 4, year: 2015 },
        ],
      },
    });
  });
});

describe('the rounds as of a day', () => {
  const rounds = '{ concessionRounds { totalCount nodes { id: title } } }';

  it('are those whose agreements run on the day', async () => {
    expect(await hub().data(rounds, { asOf: '2018-12-31' })).toEqual({
      concessionRounds: {
        totalCount: 1,
        nodes: [{ id: 'Felles tjenestekonsesjon for BPA 2016–2018' }],
      },
    });
  });

  it('are none on the first day after the agreements', async () => {
    expect(await hub().data(rounds, { asOf: '2019-01-01' })).toEqual({
      concessionRounds: { totalCount: 0, nodes: [] },
    });
  });

  it('are all rounds when no as-of day is given', async () => {
    expect(await hub().data(rounds)).toMatchObject({ concessionRounds: { totalCount: 2 } });
  });
});

describe('an unknown key', () => {
  it('gives null', async () => {
    expect(await hub().data('{ concessionRound(id: "bpa-1999") { title } }')).toEqual({
      concessionRound: null,
    });
  });
});

function candidate(name: string) {
  return { name, otherName: null, isShortlisted: true, isContracted: null, contractedSeen: null };
}
