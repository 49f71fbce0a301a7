import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

const hub = useTestHub([artFestivalModule]);

describe('the edition of 2016', () => {
  it('has its side projects with their people and partners, its rooms and local exhibitions', async () => {
    expect(
      await hub().data(`{
        festivalEdition(id: "2016") {
          sideProjects {
            name isPublicHealth
            parts { name people { personName } }
            people { personName role institution }
            partners { name role }
          }
          sideProjectAims { kind text(language: EN) }
          rooms { name }
          localExhibitions { venue place hosts { municipality { id } } }
        }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "festivalEdition": {
          "localExhibitions": [
            {
              "hosts": [
                {
                  "municipality": {
                    "id": "TXVuaWNpcGFsaXR5OnJpbmdlcmlrZQ",
                  },
                },
                {
                  "municipality": {
                    "id": "TXVuaWNpcGFsaXR5OmhvbGU",
                  },
                },
              ],
              "place": "Hønefoss",
              "venue": "Fengerslet",
            },
            {
              "hosts": [
                {
                  "municipality": {
                    "id": "TXVuaWNpcGFsaXR5Omh1cnVt",
                  },
                },
              ],
              "place": "Hurum",
              "venue": "Støa",
            },
            {
              "hosts": [],
              "place": "Sandvika",
              "venue": "Bærum kulturhus/Kommunegården",
            },
          ],
          "rooms": [
            {
              "name": "Trafo Kunsthall",
            },
            {
              "name": "Asker kulturskole",
            },
            {
              "name": "#Nye Dikemark/Asker kommune",
            },
          ],
          "sideProjectAims": [
            {
              "kind": "FOCUS",
              "text": "development of places",
            },
            {
              "kind": "FOCUS",
              "text": "mental health",
            },
            {
              "kind": "AIM",
              "text": "attention to Kunst rett vest",
            },
            {
              "kind": "AIM",
              "text": "attention to the future development of Dikemark",
            },
            {
              "kind": "AIM",
              "text": "attention to the history of Dikemark",
            },
            {
              "kind": "AIM",
              "text": "attention to art and public health",
            },
          ],
          "sideProjects": [
            {
              "isPublicHealth": null,
              "name": "In translation between then and when",
              "partners": [
                {
                  "name": "Dikemark asylmottak",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": null,
                  "personName": "Sophie Rodin",
                  "role": "ARTIST",
                },
              ],
            },
            {
              "isPublicHealth": null,
              "name": "Hjem er et fremmed sted",
              "partners": [
                {
                  "name": "Asker kommune",
                  "role": "COLLABORATOR",
                },
                {
                  "name": "Bærum kommune",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": null,
                  "personName": "Lise Wulff",
                  "role": "ARTIST",
                },
                {
                  "institution": null,
                  "personName": "Vigdis Storsveen",
                  "role": "ARTIST",
                },
              ],
            },
            {
              "isPublicHealth": null,
              "name": "Pasientkunst",
              "partners": [
                {
                  "name": "Dikemark museum",
                  "role": "LENDER",
                },
                {
                  "name": "Trafo Kunsthall",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": "Trafo Kunsthall",
                  "personName": "Anne Siv Falkenberg Pedersen",
                  "role": "CURATOR",
                },
              ],
            },
            {
              "isPublicHealth": null,
              "name": "Lunsj under åpen himmel / #NyeDikemark",
              "partners": [
                {
                  "name": "Kaleidoscope arkitektkontor",
                  "role": "COLLABORATOR",
                },
                {
                  "name": "Asker kommune",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [],
            },
            {
              "isPublicHealth": true,
              "name": "Kafé (Dikemark asylmottak)",
              "partners": [
                {
                  "name": "Dikemark asylmottak",
                  "role": "OPERATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": "folkehelse, Vestregionen",
                  "personName": "Kari Sørensen",
                  "role": "RESPONSIBLE",
                },
              ],
            },
            {
              "isPublicHealth": null,
              "name": "3-delt opplevelse for Askers 10. klasser",
              "partners": [
                {
                  "name": "Asker kulturskole",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [
                {
                  "name": "Tegneworkshop og omvisning i utstillingen",
                  "people": [
                    {
                      "personName": "Pippip Ferner",
                    },
                    {
                      "personName": "Tine Blix",
                    },
                  ],
                },
                {
                  "name": "Historien om Dikemark sykehus",
                  "people": [
                    {
                      "personName": "Wenche Iversen",
                    },
                  ],
                },
                {
                  "name": "Asker kulturskole",
                  "people": [
                    {
                      "personName": "Gro Lysstad",
                    },
                  ],
                },
              ],
              "people": [
                {
                  "institution": null,
                  "personName": "Pippip Ferner",
                  "role": "WORKSHOP_LEADER",
                },
                {
                  "institution": null,
                  "personName": "Tine Blix",
                  "role": "GUIDE",
                },
                {
                  "institution": null,
                  "personName": "Wenche Iversen",
                  "role": "STORYTELLER",
                },
                {
                  "institution": "Asker kulturskole",
                  "personName": "Gro Lysstad",
                  "role": "CONTACT",
                },
              ],
            },
            {
              "isPublicHealth": null,
              "name": "Samarbeid med Dikemark museum",
              "partners": [
                {
                  "name": "Dikemark museum",
                  "role": "COLLABORATOR",
                },
              ],
              "parts": [],
              "people": [
                {
                  "institution": "Dikemark museum",
                  "personName": "Wenche Iversen",
                  "role": "CONTACT",
                },
              ],
            },
            {
              "isPublicHealth": null,
              "name": "Jubileumsfest",
              "partners": [],
              "parts": [],
              "people": [],
            },
          ],
        },
      }
    `);
  });
});
