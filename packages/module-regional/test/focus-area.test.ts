import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const hub = useTestHub([regionalModule]);

/** Global ids of the focus areas. */
const areas = JSON.stringify([
  'RegionalFocusArea:areal-og-transport',
  'RegionalFocusArea:arbeidskraft-og-kompetanse',
  'RegionalFocusArea:inkluderende-folkestyre',
]);

describe('the focus areas', () => {
  it('have the names in use, and the money and result of each year', async () => {
    expect(
      await hub().data(`{
        regionalFocusAreas: nodes(ids: ${areas}) { ... on RegionalFocusArea {
          name period { from fromPrecision to } names { name }
          allocations { year funding amountNok resultNok caseNumber coveredBy(language: EN) }
        } }
        transport: node(id: "RegionalFocusArea:areal-og-transport") { ... on RegionalFocusArea {
          allocations { case { id } meeting { id } caseBody { id } caseDate caseDatePrecision sources { line } }
        } }
      }`),
    ).toEqual({
      transport: {
        allocations: [
          {
            case: { id: 'Q2FzZTpzdHlyaW5nc2dydXBwZW4tMjAxNi0yNg' },
            caseBody: { id: 'Qm9keTpzdHlyaW5nc2dydXBwZW4' },
            caseDate: '2016-11-01',
            caseDatePrecision: 'MONTH',
            meeting: { id: 'TWVldGluZzpzdHlyaW5nc2dydXBwZW4tMjAxNi0xMQ' },
            sources: [{ line: 221 }, { line: 223 }, { line: 147 }],
          },
        ],
      },
      regionalFocusAreas: [
        {
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
          name: 'Arealbruk, transport og knutepunktutvikling',
          names: [
            { name: 'Arealbruk, transport og knutepunktutvikling' },
            { name: 'Arealbruk, transport og knutepunktutvikling' },
            { name: 'Areal og transport' },
          ],
          period: { from: '2015-01-01', fromPrecision: 'YEAR', to: '2019-01-01' },
        },
        {
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
          name: 'Framtidig behov for arbeidskraft og kompetanse',
          names: [
            { name: 'Framtidig behov for arbeidskraft og kompetanse' },
            { name: 'Fremtidig behov for arbeidskraft og kompetanse' },
            { name: 'Framtidig behov for arbeidskraft og kompetanseutvikling' },
            { name: 'Arbeidskraft og kompetanse' },
          ],
          period: { from: '2015-01-01', fromPrecision: 'YEAR', to: '2019-01-01' },
        },
        {
          allocations: [],
          name: 'Inkluderende folkestyre',
          names: [{ name: 'Inkluderende folkestyre' }],
          period: { from: '2017-01-01', fromPrecision: 'YEAR', to: '2019-01-01' },
        },
      ],
    });
  });

  it('have the fourteen activities of the action plan of 2015', async () => {
    const { nodes } = await hub().data<{
      nodes: { measures: { activities: { rowNumber: number }[] }[] }[];
    }>(`{
      nodes(ids: ${areas}) { ... on RegionalFocusArea { measures { activities {
        rowNumber whenLabel fromQuarter toQuarter isOngoing measure { title } sources { line }
      } } } }
    }`);
    const activities = nodes.flatMap(({ measures }) => measures.flatMap((one) => one.activities));
    expect(activities.toSorted((a, b) => a.rowNumber - b.rowNumber)).toEqual([
      activity(1, 'Oppdatere Vestregionens areal- og transportstrategi', 'Q1', 1, 1, 43),
      activity(2, 'Oppdatere Vestregionens areal- og transportstrategi', 'Q2', 2, 2, 44, 46),
      activity(3, 'Oppdatere Vestregionens areal- og transportstrategi', 'Q3', 3, 3, 47),
      activity(
        4,
        'Tilrettelegge for utviklingen av bærekraftige pilotprosjekter',
        'Løpende',
        null,
        null,
        48,
      ),
      activity(
        5,
        'Etablere samarbeid med akademia og andre relevante FoU-miljøer',
        'Q2 + Q3',
        2,
        3,
        49,
      ),
      activity(
        6,
        'Delta i Osloregionens revidering av samarbeidsalliansens areal- og transportstrategi',
        'Løpende',
        null,
        null,
        50,
      ),
      activity(7, 'Bidra i nasjonale og regionale plan- og utviklingsprosesser', 'Q1', 1, 1, 51),
      activity(8, 'Bidra i nasjonale og regionale plan- og utviklingsprosesser', 'Q3', 3, 3, 52),
      activity(
        9,
        'Bidra i nasjonale og regionale plan- og utviklingsprosesser',
        'Løpende',
        null,
        null,
        53,
      ),
      activity(10, 'Konkretisere innhold og prioritering i fokusområdet', 'Q1 + Q2', 1, 2, 60),
      activity(11, 'Konkretisere innhold og prioritering i fokusområdet', 'Q1 + Q2', 1, 2, 61),
      activity(12, 'Konkretisere innhold og prioritering i fokusområdet', 'Q3', 3, 3, 62),
      activity(13, 'Markedsføre mastermodul "Ledelse, innovasjon og demokrati"', 'Q1', 1, 1, 63),
      activity(
        14,
        'Videreutvikle samarbeidet med Høgskolen i Buskerud og Vestfold',
        'Q1 – Q4',
        1,
        4,
        64,
      ),
    ]);
  });
});

function activity(
  rowNumber: number,
  title: string,
  whenLabel: string,
  fromQuarter: number | null,
  toQuarter: number | null,
  ...lines: number[]
) {
  return {
    rowNumber,
    whenLabel,
    fromQuarter,
    toQuarter,
    isOngoing: fromQuarter === null,
    measure: { title },
    sources: lines.map((line) => ({ line })),
  };
}
