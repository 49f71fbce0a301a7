import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const hub = useTestHub([regionalModule]);

describe('labour and competence', () => {
  it('has the agreement with the college, and the names that documents use for the college', async () => {
    expect(
      await hub().data(`{
        educationAgreement: node(id: "EducationAgreement:hogskolen-2014") { ... on EducationAgreement {
          isSigned signedDate { first precision } counterpart(language: EN) discussedFromYear discussedToYear
          areas { title } provider { name names { name isFormer } }
        } }
      }`),
    ).toEqual({
      educationAgreement: {
        areas: [
          { title: 'Ledelse' },
          { title: 'Helse og omsorg' },
          { title: 'Velferdsteknologi' },
          { title: 'Region- og byutvikling' },
          { title: 'Kommunalutvikling' },
        ],
        counterpart: 'The rector of the college',
        discussedFromYear: 2013,
        discussedToYear: 2014,
        isSigned: true,
        provider: {
          name: 'Høgskolen i Sørøst-Norge',
          names: [
            { isFormer: true, name: 'Høgskolen i Buskerud' },
            { isFormer: false, name: 'Høgskolen i Buskerud og Vestfold' },
            { isFormer: false, name: 'Høgskolen i Sørøst Norge' },
            { isFormer: false, name: 'Høgskolen i SørøstNorge' },
          ],
        },
        signedDate: { first: '2014-05-01', precision: 'MONTH' },
      },
    });
  });

  it('has the master course with its cohorts, and what is planned at Fagskolen Tinius Olsen', async () => {
    expect(
      await hub().data(`{
        educationOffers {
          nodes {
            kind name degree isPartTime isExperienceBased audience(language: EN) plannedStartYear isFirstOffer
            provider { name place ownerCountyAuthority { id } }
            themes { title } cohorts { startYear startTerm participants(language: EN) } contributions { text(language: EN) }
            events { date { first precision } audience }
          }
        }
      }`),
    ).toEqual({
      educationOffers: {
        nodes: [
          {
            audience: 'Experienced leaders in the public and private sector',
            cohorts: [
              { participants: null, startTerm: 'AUTUMN', startYear: 2015 },
              {
                participants: 'Mainly participants from Vestregionen',
                startTerm: 'AUTUMN',
                startYear: 2016,
              },
            ],
            contributions: [
              { text: 'Adjustments of the content' },
              { text: 'Choice of teachers' },
              { text: 'A part in the teaching' },
            ],
            degree: 'Executive Master of Management',
            events: [],
            isExperienceBased: true,
            isFirstOffer: null,
            isPartTime: true,
            kind: 'MASTER_COURSE',
            name: 'Ledelse, innovasjon og demokrati',
            plannedStartYear: null,
            provider: { name: 'Høgskolen i Sørøst-Norge', ownerCountyAuthority: null, place: null },
            themes: [],
          },
          {
            audience: 'Health care workers',
            cohorts: [],
            contributions: [],
            degree: null,
            events: [],
            isExperienceBased: null,
            isFirstOffer: true,
            isPartTime: null,
            kind: 'FURTHER_EDUCATION',
            name: 'Videreutdanning i hverdagsmestring og rehabilitering',
            plannedStartYear: 2018,
            provider: {
              name: 'Fagskolen Tinius Olsen',
              ownerCountyAuthority: { id: 'Q291bnR5QXV0aG9yaXR5OmJ1c2tlcnVkLWZr' },
              place: 'Kongsberg',
            },
            themes: [
              { title: 'Hverdagsmestring' },
              { title: 'Rehabilitering' },
              { title: 'Hverdagsrehabilitering' },
            ],
          },
          {
            audience: 'Leaders in the municipalities',
            cohorts: [],
            contributions: [],
            degree: null,
            events: [
              { audience: 'Kommunale ledere', date: { first: '2016-01-01', precision: 'YEAR' } },
            ],
            isExperienceBased: null,
            isFirstOffer: null,
            isPartTime: null,
            kind: 'COURSE',
            name: 'Regionsvise kurs i velferdsteknologi',
            plannedStartYear: null,
            provider: {
              name: 'Vitensenteret helse og teknologi',
              ownerCountyAuthority: null,
              place: null,
            },
            themes: [],
          },
          {
            audience: null,
            cohorts: [],
            contributions: [{ text: 'Help in developing new subjects' }],
            degree: null,
            events: [],
            isExperienceBased: null,
            isFirstOffer: null,
            isPartTime: null,
            kind: 'NEW_SUBJECTS',
            name: 'Nye studieemner knyttet til helse og teknologi',
            plannedStartYear: null,
            provider: { name: 'Høgskolen i Sørøst-Norge', ownerCountyAuthority: null, place: null },
            themes: [],
          },
        ],
      },
    });
  });
});
