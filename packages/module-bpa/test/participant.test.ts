import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

const participants = (selection: string) => `{
  concessionRound(id: "bpa-2016-2018") {
    participants(first: 50) { totalCount nodes { ${selection} } }
  }
}`;

describe('the participants of 2016 to 2018', () => {
  it('are 13 members with derived certainty, and Kongsberg and Jevnaker with stated certainty', async () => {
    expect(await hub().data(participants('name isAllianceMember certainty'))).toEqual({
      concessionRound: {
        participants: {
          totalCount: 15,
          nodes: [
            ...[
              'Asker',
              'Bærum',
              'Drammen',
              'Hurum',
              'Krødsherad',
              'Lier',
              'Modum',
              'Nedre Eiker',
              'Ringerike',
              'Røyken',
              'Sande',
              'Svelvik',
              'Øvre Eiker',
            ].map((name) => ({ name, isAllianceMember: true, certainty: 'DERIVED' })),
            ...['Kongsberg', 'Jevnaker'].map((name) => ({
              name,
              isAllianceMember: false,
              certainty: 'STATED',
            })),
          ],
        },
      },
    });
  });

  it('paid the sum that the annual report states', async () => {
    const { concessionRound } = await hub().data<{
      concessionRound: { participants: { nodes: { contributions: { amountNok: number }[] }[] } };
    }>(participants('contributions { amountNok }'));
    const amounts = concessionRound.participants.nodes.flatMap(({ contributions }) =>
      contributions.map(({ amountNok }) => amountNok),
    );
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(222522);
  });
});

describe('a municipality', () => {
  const municipality = (key: string, selection: string) => `{
    node(id: "ConcessionParticipant:bpa-2016-2018.${key}") {
      ... on ConcessionParticipant { municipality { ${selection} } }
    }
  }`;
  const absentMunicipality = (key: string, selection: string) => `{
    node(id: "ConcessionAbsence:bpa-2016-2018.${key}") {
      ... on ConcessionAbsence { municipality { ${selection} } }
    }
  }`;
  const fields =
    'isBpaParticipant concessionParticipations { round { title(language: EN) } } concessionAgreements { supplierCount period { to } } concessionAbsences { round { title(language: EN) } } bpaBriefings { forum(language: EN) }';

  it('that takes part has its agreements on a day in their period', async () => {
    expect(await hub().data(municipality('svelvik', fields), { asOf: '2016-06-01' })).toEqual(
      one({
        isBpaParticipant: true,
        concessionParticipations: [
          {
            round: {
              title: 'Joint service concession for user-controlled assistance 2016–2018',
            },
          },
        ],
        concessionAgreements: [{ supplierCount: 6, period: { to: '2019-01-01' } }],
        concessionAbsences: [],
        bpaBriefings: [{ forum: 'The municipal council of Svelvik' }],
      }),
    );
  });

  it('that takes part has no agreements on the first day after their period', async () => {
    expect(await hub().data(municipality('svelvik', fields), { asOf: '2019-01-01' })).toEqual(
      one({
        isBpaParticipant: false,
        concessionParticipations: [],
        concessionAgreements: [],
        concessionAbsences: [],
        bpaBriefings: [{ forum: 'The municipal council of Svelvik' }],
      }),
    );
  });

  it('that does not take part has an absence and no agreements', async () => {
    expect(await hub().data(absentMunicipality('hole', fields), { asOf: '2016-06-01' })).toEqual(
      one({
        isBpaParticipant: false,
        concessionParticipations: [],
        concessionAgreements: [],
        concessionAbsences: [
          {
            round: {
              title: 'Joint service concession for user-controlled assistance 2016–2018',
            },
          },
        ],
        bpaBriefings: [],
      }),
    );
  });

  it('takes part as of today when no as-of day is given', async () => {
    expect(await hub().data(municipality('baerum', 'isBpaParticipant'))).toEqual(
      one({ isBpaParticipant: true }),
    );
    expect(await hub().data(municipality('lier', 'isBpaParticipant'))).toEqual(
      one({ isBpaParticipant: false }),
    );
  });

  it('has the participation null on a day that no source covers', async () => {
    expect(
      await hub().data(absentMunicipality('hole', 'isBpaParticipant'), { asOf: '2024-01-01' }),
    ).toEqual(one({ isBpaParticipant: null }));
  });
});

function one(municipality: object) {
  return { node: { municipality } };
}
