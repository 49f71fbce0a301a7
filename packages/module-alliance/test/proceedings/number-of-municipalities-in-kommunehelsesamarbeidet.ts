import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of the number of municipalities in Kommunehelsesamarbeidet. */
export function numberOfMunicipalitiesInKommunehelsesamarbeidet(hub: () => TestHub): void {
  describe('the number of municipalities in Kommunehelsesamarbeidet', () => {
    it('is 25 in one source and 26 in the others', async () => {
      expect(
        await hub().data(`{
        statedMemberCounts(
          filter: { bodyId: { equals: "kommunehelsesamarbeidet" }, date: { before: "2018-06-01" } }
          orderBy: MUNICIPALITY_COUNT_ASC
        ) { nodes { municipalityCount allianceCount otherCount certainty sources { document line words } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "statedMemberCounts": {
          "nodes": [
            {
              "allianceCount": 15,
              "certainty": "DERIVED",
              "municipalityCount": 25,
              "otherCount": 10,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 91,
                  "words": "som består av Vestregionens 15 kommuner i tillegg til 10 andre kommuner i Buskerud",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "STATED",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "sak-59-2014",
                  "line": 124,
                  "words": "ordførerne i de 26 medvirkende kommuner",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "PUBLIC",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "https://vestregionen.no/nyheter/helse/eiermote-avholdt-pa-portasen?q=",
                  "line": null,
                  "words": "26 kommuner",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "STATED",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "arsrapport-2016",
                  "line": 259,
                  "words": "Kommunehelsesamarbeidet som består av 26 kommuner i Vestre Vikens opptaksområde",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "STATED",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "sak-03-2018",
                  "line": 32,
                  "words": "4. Kommunehelsesamarbeidet (KHS) videreføres for de 26 kommunene i Vestre Vikens opptaksområde",
                },
              ],
            },
            {
              "allianceCount": null,
              "certainty": "PUBLIC",
              "municipalityCount": 26,
              "otherCount": null,
              "sources": [
                {
                  "document": "https://www.baerum.kommune.no/aktuelt/vestregionen-opploses---nye-samarbeidsformer/",
                  "line": null,
                  "words": "helsesamarbeidet videreføres med alle 26",
                },
              ],
            },
          ],
        },
      }
    `);
    });
  });
}
