import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of members. */
export function members(hub: () => TestHub): void {
  describe('members', () => {
    it('counts 6, 13, 16 and 15 municipalities in Vestregionen, and gives no number after its end', async () => {
      expect(
        await hub().data(`{
        body(id: "vestregionen") {
          in1993: memberMunicipalityCount(asOf: "1993-12-31")
          in2005: memberMunicipalityCount(asOf: "2005-12-31")
          in2012: memberMunicipalityCount(asOf: "2012-12-31")
          in2016: memberMunicipalityCount(asOf: "2016-12-31")
          after: memberMunicipalityCount(asOf: "2019-01-01")
          founders: memberMunicipalities(asOf: "1993-12-31") { name }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "body": {
          "after": null,
          "founders": [
            {
              "name": "Asker",
            },
            {
              "name": "Bærum",
            },
            {
              "name": "Drammen",
            },
            {
              "name": "Hurum",
            },
            {
              "name": "Lier",
            },
            {
              "name": "Røyken",
            },
          ],
          "in1993": 6,
          "in2005": 13,
          "in2012": 16,
          "in2016": 15,
        },
      }
    `);
    });

    it('counts 26 municipalities in Kommunehelsesamarbeidet, and 21 after the mergers', async () => {
      expect(
        await hub().data(`{
        body(id: "kommunehelsesamarbeidet") {
          in2016: memberMunicipalityCount(asOf: "2016-01-01")
          in2024: memberMunicipalityCount(asOf: "2024-01-01")
        }
        nettverk: body(id: "nettverk-bpa") { memberMunicipalityCount(asOf: "2016-06-01") }
        membership: node(id: "Membership:kommunehelsesamarbeidet.sande") { ... on Membership { endBasis(language: EN) continuedBy { municipality { name } } } }
        taken: node(id: "Membership:kommunehelsesamarbeidet.hurum") { ... on Membership { continuedBy { municipality { name period { from } } } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "body": {
          "in2016": 26,
          "in2024": 21,
        },
        "membership": {
          "continuedBy": null,
          "endBasis": "The municipality became part of Holmestrand, which does not take part.",
        },
        "nettverk": {
          "memberMunicipalityCount": 15,
        },
        "taken": {
          "continuedBy": {
            "municipality": {
              "name": "Asker",
              "period": {
                "from": "2020-01-01",
              },
            },
          },
        },
      }
    `);
    });

    it('returns the decision and vote to leave, and a last day exact only to the year', async () => {
      expect(
        await hub().data(`{
        membership: node(id: "Membership:vestregionen.jevnaker") { ... on Membership {
          period { from to start { precision } end { precision } } endBasis(language: EN) endDecidedOn endDecidedBy endVote certainty reasoning
        } }
      }`),
      ).toMatchInlineSnapshot(`
        {
          "membership": {
            "certainty": "DERIVED",
            "endBasis": "The council withdrew the municipality; the day the membership ended is not known, but it was in 2014 and before 13 November 2014.",
            "endDecidedBy": "Jevnaker kommunestyre",
            "endDecidedOn": "2014-06-19",
            "endVote": "mot én stemme",
            "period": {
              "end": {
                "precision": "YEAR",
              },
              "from": "2004-01-01",
              "start": {
                "precision": "YEAR",
              },
              "to": "2014-06-20",
            },
            "reasoning": "Stifterne var seks og tre kom til i 2010; for å nå 13 i 2004 og 16 fra 2010 må Jevnaker ha vært med fra 2004 eller før. Utmeldingen er vedtatt 19.6.2014.",
          },
        }
      `);
    });

    it('returns county authorities and other bodies as members', async () => {
      expect(
        await hub().data(`{
        memberships(filter: { memberBodyId: { equals: "vestregionen" } }) { nodes { body { name } kind period { from to } } }
        countyAuthority(id: "buskerud-fk") { memberships { nodes { body { name } note(language: EN) } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "countyAuthority": {
          "memberships": {
            "nodes": [
              {
                "body": {
                  "name": "Folkehelsenettverket",
                },
                "note": null,
              },
              {
                "body": {
                  "name": "Vestregionen",
                },
                "note": "Buskerud county authority is said to have been a member «on and off»; when is not said.",
              },
            ],
          },
        },
        "memberships": {
          "nodes": [
            {
              "body": {
                "name": "Koordineringsgruppen for Transport 2.0",
              },
              "kind": "MEMBER",
              "period": {
                "from": null,
                "to": "2019-01-01",
              },
            },
            {
              "body": {
                "name": "Osloregionen",
              },
              "kind": "MEMBER",
              "period": {
                "from": "2004-01-01",
                "to": "2019-01-01",
              },
            },
            {
              "body": {
                "name": "Transport 2.0",
              },
              "kind": "FOUNDER",
              "period": {
                "from": "2014-01-01",
                "to": "2019-01-01",
              },
            },
          ],
        },
      }
    `);
    });
  });
}
