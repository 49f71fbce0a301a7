import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('the festival’s year', () => {
  it('has the steps of the plan of 2015, from application to report', async () => {
    const { festivalEdition } = await hub().data<{
      festivalEdition: {
        cycleSteps: {
          totalCount: number;
          nodes: Record<'phase' | 'text' | 'timeAsPrinted', string>[];
        };
      };
    }>(`{
      festivalEdition(id: "2015") { cycleSteps(first: 50) { totalCount nodes { phase text timeAsPrinted } } }
    }`);
    expect(
      festivalEdition.cycleSteps.nodes.map(
        ({ phase, text, timeAsPrinted }) => `${phase} ${timeAsPrinted}: ${text}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "FUNDING Q1: Utforme søknader til offentlige instanser",
        "FUNDING Q1: Sponsorsøk og annonsesalg",
        "CALL Q1: Markedsføring rettet mot kunstnere i regionen",
        "APPLICATION Q2: Søknadsfrist",
        "JURY Q4: Etablere jury",
        "ACCEPTANCE Q2: Juryering og offentliggjøre antatte kunstnere",
        "HOST Løpende: Gjennomføre prosjektgruppemøter med årets vertskap",
        "HOST Q1: Avklaring av vertskommune 2016",
        "COMMUNICATION Løpende: Samarbeid med prosjektgruppen for årets vertskap",
        "COMMUNICATION Løpende: Samarbeid med faggruppen",
        "COMMUNICATION Løpende: Samarbeid med kulturnettverket",
        "COMMUNICATION Løpende: Kontakt med kunstnere i regionen",
        "PREPARATION Q3: Seminar for kunstnere og kunstinteresserte",
        "OPENING Q3: Åpningsarrangement",
        "PREPARATION Q2 + Q3: Praktisk tilrettelegging fellesutstilling",
        "PREPARATION Q2 + Q3: Praktisk tilrettelegging åpne atelierer",
        "MARKETING Q1: Utarbeide markeds- og medieplan",
        "MARKETING Q2 + Q3: Produksjon og distribusjon informasjonsmateriell",
        "MARKETING Løpende: Produsere og distribuere digitalt materiell (nettside, nyhetsbrev, FB med mer)",
        "MARKETING Løpende: Pressekontakt",
        "REPORTING Q1: Utarbeide årsrapport",
        "REVIEW Q1 – Q3: Sak legges fram for Rådmannsgruppen 10.09.2015",
      ]
    `);
  });

  it('has the juries of 2020 and 2021', async () => {
    expect(
      await hub().data(`{
        festivalEditions(filter: { year: { atLeast: 2020 } }) {
          nodes { year jurors { name } artistCounts { kind count } exhibition { from to } statedNumber }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEditions": {
          "nodes": [
            {
              "artistCounts": [
                {
                  "count": 182,
                  "kind": "APPLICATIONS",
                },
                {
                  "count": 110,
                  "kind": "PARTICIPANTS",
                },
                {
                  "count": 14,
                  "kind": "DEBUTANTS",
                },
              ],
              "exhibition": {
                "from": "2020-10-10",
                "to": "2020-10-26",
              },
              "jurors": [
                {
                  "name": "Sverre Gullesen",
                },
                {
                  "name": "Cathrine Rasmussen",
                },
                {
                  "name": "Geir Yttervik",
                },
              ],
              "statedNumber": null,
              "year": 2020,
            },
            {
              "artistCounts": [
                {
                  "count": 178,
                  "kind": "APPLICATIONS",
                },
                {
                  "count": 107,
                  "kind": "ACCEPTED",
                },
                {
                  "count": 110,
                  "kind": "PARTICIPANTS",
                },
                {
                  "count": 15,
                  "kind": "DEBUTANTS",
                },
              ],
              "exhibition": {
                "from": "2021-09-12",
                "to": "2021-09-27",
              },
              "jurors": [
                {
                  "name": "Anne Siv Falkenberg Pedersen",
                },
                {
                  "name": "Kari Anne Helleberg Bahri",
                },
                {
                  "name": "Geir Yttervik",
                },
              ],
              "statedNumber": 15,
              "year": 2021,
            },
          ],
        },
      }
    `);
  });
});
