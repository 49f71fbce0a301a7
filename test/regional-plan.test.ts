import { globalId } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

const areas = [
  'arealbruk-transport-og-knutepunktutvikling',
  'framtidig-behov-for-arbeidskraft-og-kompetanse',
  'inkluderende-folkestyre',
] as const;

describe('the focus areas of regional development', () => {
  it('are those of the alliance, with the names in use, the money and the result of each year', async () => {
    const { focusAreas } = await hub().data<{
      focusAreas: { nodes: { key: string; regional: object | null }[] };
    }>(`{
      focusAreas(first: 100) { nodes {
        key name listings { name }
        regional {
          period { from start { precision } to }
          allocations { year funding amountNok resultNok caseNumber coveredBy(language: EN) }
        }
      } }
    }`);
    const ofModule = focusAreas.nodes.filter(({ regional }) => regional !== null);
    const byKey = ofModule.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const period = { from: '2015-01-01', start: { precision: 'YEAR' }, to: '2019-01-01' };
    expect(byKey).toEqual([
      {
        key: areas[0],
        name: 'Arealbruk, transport og knutepunktutvikling',
        listings: [
          { name: 'Arealbruk, transport og knutepunktutvikling' },
          { name: 'Arealbruk, transport og knutepunktutvikling' },
          { name: 'Areal og transport' },
        ],
        regional: {
          period,
          allocations: [
            {
              amountNok: 350000,
              caseNumber: '26/2016',
              coveredBy: 'Money at the disposal of current operations',
              funding: 'BUDGET',
              resultNok: -558553,
              year: 2016,
            },
          ],
        },
      },
      {
        key: areas[1],
        name: 'Framtidig behov for arbeidskraft og kompetanse',
        listings: [
          { name: 'Framtidig behov for arbeidskraft og kompetanse' },
          { name: 'Framtidig behov for arbeidskraft og kompetanseutvikling' },
          { name: 'Arbeidskraft og kompetanse' },
          { name: 'Fremtidig behov for arbeidskraft og kompetanse' },
        ],
        regional: {
          period,
          allocations: [
            {
              amountNok: 100000,
              caseNumber: null,
              coveredBy: null,
              funding: 'ORDINARY_CONTRIBUTION',
              resultNok: -7024,
              year: 2016,
            },
          ],
        },
      },
      {
        key: areas[2],
        name: 'Inkluderende folkestyre',
        listings: [{ name: 'Inkluderende folkestyre' }],
        regional: { period: { ...period, from: '2017-01-01' }, allocations: [] },
      },
    ]);
  });

  it('lead to the initiative on democracy, and are what it belongs to', async () => {
    const { focusAreas } = await hub().data<{
      focusAreas: { nodes: { regional: { initiatives: object[] } | null }[] };
    }>(`{
      focusAreas(filter: { name: { equals: "Inkluderende folkestyre" } }) { nodes {
        regional { initiatives { name focusArea { key priorityArea { name } } invited { name } } }
      } }
    }`);
    expect(focusAreas.nodes).toEqual([
      {
        regional: {
          initiatives: [
            {
              name: 'Inkluderende folkestyre',
              focusArea: { key: areas[2], priorityArea: { name: 'Regional utvikling' } },
              invited: [
                { name: 'Den enkelte borger' },
                { name: 'Frivillige organisasjoner' },
                { name: 'Næringsliv' },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('answer for their ids, names and challenges in this module', async () => {
    const { nodes } = await hub().data<{ nodes: { id: string }[] }>(`{
      nodes(ids: [
        "RegionalFocusArea:areal-og-transport", "RegionalFocusArea:inkluderende-folkestyre",
        "RegionalFocusAreaName:arbeidskraft-og-kompetanse.4", "RegionalChallenge:areal-og-transport.1"
      ]) { id }
    }`);
    expect(nodes.map(({ id }) => id)).toEqual(
      [areas[0], areas[2], areas[1], areas[0]].map((key) => globalId('FocusArea', key)),
    );
  });

  it('select rows of this module by their global ids', async () => {
    expect(
      await hub().data(`{
        regionalStrategies(filter: { focusAreaId: { equals: "${globalId('FocusArea', areas[0])}" } }) {
          totalCount nodes { focusArea { key } }
        }
      }`),
    ).toEqual({ regionalStrategies: { totalCount: 1, nodes: [{ focusArea: { key: areas[0] } }] } });
  });
});

describe('the action plan of 2015 for regional development', () => {
  it('has fourteen activities, which answer for their ids in this module', async () => {
    const ids = Array.from(
      { length: 14 },
      (_none, at) => `RegionalActivity:handlingsplan-2015.${at + 1}`,
    );
    const { nodes } = await hub().data<{ nodes: object[] }>(`{
      nodes(ids: ${JSON.stringify(ids)}) { ... on Activity {
        rowNumber timing quarters isOngoing measure { title } sources { line words }
      } }
    }`);
    expect(nodes).toMatchObject([
      activity(1, 'Oppdatere Vestregionens areal- og transportstrategi', 'Q1', ['Q1'], 43),
      activity(2, 'Oppdatere Vestregionens areal- og transportstrategi', 'Q2', ['Q2'], 44, 46),
      activity(3, 'Oppdatere Vestregionens areal- og transportstrategi', 'Q3', ['Q3'], 47),
      activity(
        4,
        'Tilrettelegge for utviklingen av bærekraftige pilotprosjekter',
        'Løpende',
        [],
        48,
      ),
      activity(
        5,
        'Etablere samarbeid med akademia og andre relevante FoU-miljøer',
        'Q2 + Q3',
        ['Q2', 'Q3'],
        49,
      ),
      activity(
        6,
        'Delta i Osloregionens revidering av samarbeidsalliansens areal- og transportstrategi',
        'Løpende',
        [],
        50,
      ),
      activity(7, 'Bidra i nasjonale og regionale plan- og utviklingsprosesser', 'Q1', ['Q1'], 51),
      activity(8, 'Bidra i nasjonale og regionale plan- og utviklingsprosesser', 'Q3', ['Q3'], 52),
      activity(9, 'Bidra i nasjonale og regionale plan- og utviklingsprosesser', 'Løpende', [], 53),
      activity(
        10,
        'Konkretisere innhold og prioritering i fokusområdet',
        'Q1 + Q2',
        ['Q1', 'Q2'],
        60,
      ),
      activity(
        11,
        'Konkretisere innhold og prioritering i fokusområdet',
        'Q1 + Q2',
        ['Q1', 'Q2'],
        61,
      ),
      activity(12, 'Konkretisere innhold og prioritering i fokusområdet', 'Q3', ['Q3'], 62),
      activity(13, 'Markedsføre mastermodul "Ledelse, innovasjon og demokrati"', 'Q1', ['Q1'], 63),
      activity(
        14,
        'Videreutvikle samarbeidet med Høgskolen i Buskerud og Vestfold',
        'Q1 – Q4',
        ['Q1', 'Q2', 'Q3', 'Q4'],
        64,
      ),
    ]);
  });

  it('has the measures that answer for their ids in this module', async () => {
    expect(
      await hub().data(`{
        node(id: "RegionalMeasure:hogskolen-2015") {
          id ... on Measure { title focusArea { focusArea { key } area { plan { year } } } }
        }
      }`),
    ).toEqual({
      node: {
        id: globalId('Measure', 'handlingsplan-2015.arbeidskraft.3'),
        title: 'Videreutvikle samarbeidet med Høgskolen i Buskerud og Vestfold',
        focusArea: { focusArea: { key: areas[1] }, area: { plan: { year: 2015 } } },
      },
    });
  });
});

describe('an event that is a study trip', () => {
  it('refers to the study trip of the alliance', async () => {
    expect(
      await hub().data(`{
        regionalEvents(filter: { kind: [STUDY_TRIP] }, orderBy: TITLE_ASC) {
          nodes { title studyTrip { title(language: EN) } }
        }
      }`),
    ).toEqual({
      regionalEvents: {
        nodes: [
          {
            title: 'Studietur til Gøteborg',
            studyTrip: { title: 'Study trips of Transport 2.0 to Gothenburg and Helsinki' },
          },
          {
            title: 'Studietur til Helsinki',
            studyTrip: { title: 'Study trip of Transport 2.0 to Helsinki' },
          },
        ],
      },
    });
  });
});

function activity(
  rowNumber: number,
  title: string,
  timing: string,
  quarters: readonly string[],
  ...lines: number[]
) {
  return {
    rowNumber,
    timing,
    quarters,
    isOngoing: quarters.length === 0,
    measure: { title },
    sources: expect.arrayContaining(lines.map((line) => expect.objectContaining({ line }))),
  };
}
