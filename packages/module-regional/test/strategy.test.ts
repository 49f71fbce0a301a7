import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([regionalModule]);
});

afterAll(() => hub.close());

describe('Balansert utvikling', () => {
  it('was adopted in 2007 for 2008 to 2018 and got a point on research in 2015', async () => {
    expect(
      await hub.data(`{
        regionalStrategy(id: "balansert-utvikling") {
          name period { from to } adoptedDate adoptedDatePrecision
          revisions { startedYear plannedYear revisedDate revisedDatePrecision addedPoint(language: EN) }
          basis { title(language: EN) body { id } }
        }
      }`),
    ).toEqual({
      regionalStrategy: {
        adoptedDate: '2007-11-01',
        adoptedDatePrecision: 'MONTH',
        basis: [
          { body: null, title: 'National transport plan' },
          { body: null, title: 'Urban environment agreements and packages' },
          { body: { id: 'Qm9keTp0cmFuc3BvcnQtMjAyNQ' }, title: 'Transport 2025' },
        ],
        name: 'Balansert utvikling: Areal- og transportstrategier for Vestregionen 2008 – 2018',
        period: { from: '2008-01-01', to: '2019-01-01' },
        revisions: [
          {
            addedPoint: 'The need of research and innovation in the work on land use and transport',
            plannedYear: 2015,
            revisedDate: '2015-01-01',
            revisedDatePrecision: 'YEAR',
            startedYear: 2014,
          },
        ],
      },
    });
  });

  it('goes together with Osloregionen and Østlandssamarbeidet', async () => {
    expect(
      await hub.data(`{
        regionalCoordinations { nodes { name events { date datePrecision personName certainty } } }
      }`),
    ).toEqual({
      regionalCoordinations: {
        nodes: [
          {
            name: 'Osloregionen',
            events: [
              {
                date: '2004-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'PUBLIC',
              },
              {
                date: '2007-03-20',
                datePrecision: 'DAY',
                personName: 'Odd Reinsfelt',
                certainty: 'PUBLIC',
              },
              {
                date: '2015-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'STATED',
              },
              {
                date: '2015-01-01',
                datePrecision: 'YEAR',
                personName: null,
                certainty: 'STATED',
              },
            ],
          },
          { name: 'Østlandssamarbeidet', events: [] },
        ],
      },
    });
  });
});

describe('research and democracy', () => {
  it('have Cicero’s project and the reasons of Inkluderende folkestyre', async () => {
    expect(
      await hub.data(`{
        regionalResearchProject(id: "delingsokonomi") {
          title(language: EN) funderBody { id } researcherBody { regionalResearchProjects { title } }
          studiesOwnRegion questions { text(language: EN) } topics { title }
        }
        democracyInitiative(id: "inkluderende-folkestyre") {
          planYear isMappingDone mapping(language: EN) reasons { text(language: EN) } invited { name }
        }
      }`),
    ).toEqual({
      democracyInitiative: {
        invited: [
          { name: 'Den enkelte borger' },
          { name: 'Frivillige organisasjoner' },
          { name: 'Næringsliv' },
        ],
        isMappingDone: null,
        mapping: 'Measures planned or carried out, and how they are anchored in strategy',
        planYear: 2017,
        reasons: [
          { text: 'To counter segregation and exclusion' },
          {
            text: 'To try models of local democracy because of the reform of municipalities and regions',
          },
          { text: 'To be able to solve «wicked» challenges of society' },
        ],
      },
      regionalResearchProject: {
        funderBody: { id: 'Qm9keTpub3JnZXMtZm9yc2tuaW5nc3JhZA' },
        questions: [
          { text: 'What can sharing resources do for the climate?' },
          { text: 'What makes people share?' },
          { text: 'How can politicians make it easier to share?' },
        ],
        researcherBody: {
          regionalResearchProjects: [{ title: 'Klimaeffekter av delingsøkonomi' }],
        },
        studiesOwnRegion: true,
        title: 'What the sharing economy means for the climate',
        topics: [
          { title: 'Matproduksjon' },
          { title: 'Utstyr i boligfellesskap' },
          { title: 'Fritid' },
          { title: 'Transport' },
        ],
      },
    });
  });

  it('are not there under a key nobody has', async () => {
    expect(await hub.data('{ regionalResearchProject(id: "nobody") { title } }')).toEqual({
      regionalResearchProject: null,
    });
  });
});

describe('search', () => {
  it.each([
    ['delesykler', 'Elektriske delesykler'],
    ['Tinius', 'Fagskolen Tinius Olsen'],
    [
      'nærdemokratiske',
      'Å teste ut nærdemokratiske modeller som følge av kommune- og regionsreformen',
    ],
  ])('finds %s', async (text, title) => {
    const { search } = await hub.data<{ search: { hits: { title: string }[] } }>(
      `{ search(text: "${text}") { hits { title } } }`,
    );
    expect(search.hits.map((hit) => hit.title)).toContain(title);
  });
});
