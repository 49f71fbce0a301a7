import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('the fields added to municipalities, bodies and county authorities', () => {
  it('have the editions, money and projects of the festival', async () => {
    expect(
      await hub().data(`{
        festivalHostContribution: node(id: "FestivalHostContribution:2016.1") { ... on FestivalHostContribution {
          municipality {
            festivalHostContributions { amountNok }
            festivalVenues { name }
            festivalSideProjects { name }
            festivalFundings { kind amountNok }
          }
        } }
        festivalLocalExhibition: node(id: "FestivalLocalExhibition:2016.1") { ... on FestivalLocalExhibition { municipality { festivalLocalExhibitions { venue } } } }
        festivalSideProjectPartner: node(id: "FestivalSideProjectPartner:kafe.1") { ... on FestivalSideProjectPartner { body { festivalSideProjects { name } } } }
        artFestival(id: "kunst-rett-vest") { body { artFestivals { name } } }
        festivalFunding: node(id: "FestivalFunding:eksterne-tilskudd-2016") { ... on FestivalFunding {
          givers { name countyAuthority { festivalFundings(asOf: "2018-01-01") { amountNok } } }
        } }
        festivalFundingGiver: node(id: "FestivalFunding:vestregionen-2016") { ... on FestivalFunding {
          givers { body { festivalsOrganised { period { from to } } festivalFundings { kind amountNok } } }
        } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "artFestival": {
          "body": {
            "artFestivals": [
              {
                "name": "Kunst rett vest",
              },
            ],
          },
        },
        "festivalFunding": {
          "givers": [
            {
              "countyAuthority": {
                "festivalFundings": [],
              },
              "name": "Akershus fylkeskommune",
            },
            {
              "countyAuthority": {
                "festivalFundings": [],
              },
              "name": "Buskerud fylkeskommune",
            },
            {
              "countyAuthority": null,
              "name": "Norsk kulturråd",
            },
          ],
        },
        "festivalFundingGiver": {
          "givers": [
            {
              "body": {
                "festivalFundings": [
                  {
                    "amountNok": 800000,
                    "kind": "PROPOSED_BUDGET",
                  },
                  {
                    "amountNok": 1000000,
                    "kind": "ALLIANCE",
                  },
                ],
                "festivalsOrganised": [
                  {
                    "period": {
                      "from": "2007-01-01",
                      "to": "2019-01-01",
                    },
                  },
                ],
              },
            },
          ],
        },
        "festivalHostContribution": {
          "municipality": {
            "festivalFundings": [
              {
                "amountNok": 200000,
                "kind": "HOST",
              },
            ],
            "festivalHostContributions": [
              {
                "amountNok": 200000,
              },
            ],
            "festivalSideProjects": [
              {
                "name": "Hjem er et fremmed sted",
              },
              {
                "name": "Lunsj under åpen himmel / #NyeDikemark",
              },
            ],
            "festivalVenues": [
              {
                "name": "Galleri Trafo",
              },
              {
                "name": "Lien",
              },
            ],
          },
        },
        "festivalLocalExhibition": {
          "municipality": {
            "festivalLocalExhibitions": [
              {
                "venue": "Fengerslet",
              },
            ],
          },
        },
        "festivalSideProjectPartner": {
          "body": {
            "festivalSideProjects": [
              {
                "name": "In translation between then and when",
              },
              {
                "name": "Kafé (Dikemark asylmottak)",
              },
            ],
          },
        },
      }
    `);
  });
});
