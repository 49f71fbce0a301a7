import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('the festival', () => {
  it('has a purpose, artists, organisers by period and totals since 2007', async () => {
    expect(
      await hub().data(`{
        artFestival(id: "kunst-rett-vest") {
          startYear isJuried worksPerArtist openStudioWeekends isAmbulatory email claim(language: EN)
          artistCategories { kind name }
          organisers { body { id } period { from to } certainty }
          rollingTotals { fromYear toYear artists visits certainty }
          groups { kind name composition(language: EN) }
          staff { personName positionPercent department period { from to } }
          editions(first: 1) { totalCount }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "artFestival": {
          "artistCategories": [
            {
              "kind": "VISUAL_ARTIST",
              "name": "billedkunstnere",
            },
            {
              "kind": "CRAFT_ARTIST",
              "name": "kunsthåndverkere",
            },
          ],
          "claim": "Norway's largest regional show of professional contemporary visual artists",
          "editions": {
            "totalCount": 15,
          },
          "email": "post@kunstrettvest.no",
          "groups": [
            {
              "composition": null,
              "kind": "PROJECT_GROUP",
              "name": "Prosjektgruppen for årets vertskap",
            },
            {
              "composition": null,
              "kind": "EXPERT_GROUP",
              "name": "Faggruppen",
            },
            {
              "composition": "heads of culture",
              "kind": "CULTURE_NETWORK",
              "name": "Kulturnettverket",
            },
          ],
          "isAmbulatory": true,
          "isJuried": true,
          "openStudioWeekends": 2,
          "organisers": [
            {
              "body": {
                "id": "Qm9keTp2ZXN0cmVnaW9uZW4",
              },
              "certainty": "STATED",
              "period": {
                "from": "2007-01-01",
                "to": "2019-01-01",
              },
            },
            {
              "body": {
                "id": "Qm9keTpiYWVydW0ta29tbXVuZQ",
              },
              "certainty": "ADOPTED",
              "period": {
                "from": "2019-01-01",
                "to": "2020-01-01",
              },
            },
            {
              "body": {
                "id": "Qm9keTprb21tdW5lci1rdW5zdC1yZXR0LXZlc3Q",
              },
              "certainty": "DERIVED",
              "period": {
                "from": "2020-01-01",
                "to": "2022-01-01",
              },
            },
          ],
          "rollingTotals": [
            {
              "artists": 315,
              "certainty": "STATED",
              "fromYear": 2007,
              "toYear": 2016,
              "visits": 153000,
            },
            {
              "artists": 422,
              "certainty": "PUBLIC",
              "fromYear": 2007,
              "toYear": 2020,
              "visits": 197000,
            },
          ],
          "staff": [
            {
              "department": null,
              "period": {
                "from": "2008-01-01",
                "to": "2019-01-01",
              },
              "personName": "Lena Hansson",
              "positionPercent": 100,
            },
            {
              "department": "Kultur og Samarbeid",
              "period": {
                "from": "2019-01-01",
                "to": null,
              },
              "personName": "Lena Hansson",
              "positionPercent": null,
            },
          ],
          "startYear": 2007,
          "worksPerArtist": 1,
        },
      }
    `);
  });

  it('has a venue and one or more hosts for each of its fifteen editions', async () => {
    const { festivalEditions } = await hub().data<{
      festivalEditions: {
        nodes: {
          year: number;
          venue: { name: string };
          hosts: { municipality: { id: string } }[];
        }[];
      };
    }>('{ festivalEditions { nodes { year venue { name } hosts { municipality { id } } } } }');
    const key = (id: string) =>
      Buffer.from(id, 'base64url').toString().replace('Municipality:', '');
    expect(
      festivalEditions.nodes.map(
        ({ year, venue, hosts }) =>
          `${year} ${venue.name}: ${hosts.map((host) => key(host.municipality.id)).join(', ')}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "2007 Slambassenget: royken",
        "2008 Arena Vestfossen: ovre-eiker",
        "2009 Galleri Trafo: asker",
        "2010 Sundvolden Hotell: hole, jevnaker, ringerike",
        "2011 Sundland: drammen",
        "2012 Galleri Trafo: asker",
        "2013 Arena Vestfossen: ovre-eiker",
        "2014 Fossekleiva: sande, svelvik",
        "2015 Henie Onstad Kunstsenter: baerum",
        "2016 Lien: asker",
        "2017 Fossekleiva: svelvik",
        "2018 Drammens museum: drammen",
        "2019 Henie Onstad Kunstsenter: baerum",
        "2020 Den nedlagte cellulosefabrikken på Tofte: asker-2020",
        "2021 Gilhus gård: lier",
      ]
    `);
  });
});
