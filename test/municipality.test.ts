import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';
import { reasonSuite } from './querying/reasons.ts';

const hub = useTestHub([registryModule, ...allModules]);

reasonSuite(hub);

describe('the as-of day in the header Vesthub-As-Of', () => {
  const operation = `{
    municipality(id: "lier") {
      memberships { nodes { body { name } } }
      isBpaParticipant
      health { memberships { cooperation { body { name } } } }
    }
    modules { name certainty owner { name } }
  }`;

  interface Answer {
    municipality: {
      memberships: { nodes: { body: { name: string } }[] };
      isBpaParticipant: boolean;
      health: { memberships: { cooperation: { body: { name: string } } }[] };
    };
    modules: { name: string; certainty: string; owner: { name: string } | null }[];
  }

  /** Queries the memberships of Lier and the owners of the modules on a day. */
  async function stateOn(asOf: string): Promise<object> {
    const { municipality, modules } = await hub().data<Answer>(operation, { asOf });
    return {
      member: municipality.memberships.nodes.map(({ body }) => body.name),
      assistance: municipality.isBpaParticipant,
      health: municipality.health.memberships.map(({ cooperation }) => cooperation.body.name),
      owners: modules
        .filter(({ certainty }) => certainty !== 'NONE')
        .map(({ name, owner }) => `${name}: ${owner?.name ?? 'nobody'}`),
    };
  }

  it('applies to the fields of all modules in an answer', async () => {
    const days = ['1991-06-01', '2016-06-01', '2019-06-01', '2021-06-01'];
    const states = await Promise.all(days.map(async (day) => [day, await stateOn(day)]));
    expect(states).toMatchInlineSnapshot(`
      [
        [
          "1991-06-01",
          {
            "assistance": false,
            "health": [],
            "member": [],
            "owners": [
              "alliance: nobody",
              "economy: nobody",
              "regional: nobody",
              "steering-data: nobody",
              "health: nobody",
              "bpa: nobody",
              "art-festival: nobody",
              "orchestra: nobody",
            ],
          },
        ],
        [
          "2016-06-01",
          {
            "assistance": true,
            "health": [
              "Kommunehelsesamarbeidet",
            ],
            "member": [
              "Vestregionen",
              "Kommunehelsesamarbeidet",
              "BPA-nettverket",
            ],
            "owners": [
              "alliance: Vestregionen",
              "economy: Vestregionen",
              "regional: Vestregionen",
              "steering-data: nobody",
              "health: Vestregionen",
              "bpa: Vestregionen",
              "art-festival: Vestregionen",
              "orchestra: Vestregionen",
            ],
          },
        ],
        [
          "2019-06-01",
          {
            "assistance": false,
            "health": [
              "Kommunehelsesamarbeidet",
            ],
            "member": [
              "Kommunehelsesamarbeidet",
            ],
            "owners": [
              "alliance: Bærum kommune",
              "economy: nobody",
              "regional: nobody",
              "steering-data: Kommunehelsesamarbeidet",
              "health: Kommunehelsesamarbeidet",
              "bpa: Kommunehelsesamarbeidet",
              "art-festival: Bærum kommune",
              "orchestra: nobody",
            ],
          },
        ],
        [
          "2021-06-01",
          {
            "assistance": false,
            "health": [
              "Kommunehelsesamarbeidet",
            ],
            "member": [
              "Kommunehelsesamarbeidet",
            ],
            "owners": [
              "alliance: nobody",
              "economy: nobody",
              "regional: nobody",
              "steering-data: Kommunehelsesamarbeidet",
              "health: Kommunehelsesamarbeidet",
              "bpa: Kommunehelsesamarbeidet",
              "art-festival: Kommunene om Kunst rett vest",
              "orchestra: nobody",
            ],
          },
        ],
      ]
    `);
  });
});

describe('one query over the alliance, the economy, health, assistance and the festival', () => {
  const fields = `
    name
    contributions(year: 2016) { scheme { name } amountNok }
    health { carePathways { title } collaborationModelRollouts { status model { title } } }
    isBpaParticipant
    festivalEditionsHosted { year venue { name } }
  `;
  const forOne = `{ municipality(id: "asker") { ${fields} } }`;
  const ask = { asOf: '2016-06-01' };

  it('answers for a municipality', async () => {
    expect(await hub().data(forOne, ask)).toMatchInlineSnapshot(`
      {
        "municipality": {
          "contributions": [
            {
              "amountNok": 30053,
              "scheme": {
                "name": "Ekstrakontingent for brukerstyrt personlig assistanse",
              },
            },
            {
              "amountNok": 120212,
              "scheme": {
                "name": "Kontingent til Kommunehelsesamarbeidet",
              },
            },
            {
              "amountNok": 601060,
              "scheme": {
                "name": "Ordinær kontingent",
              },
            },
          ],
          "festivalEditionsHosted": [
            {
              "venue": {
                "name": "Galleri Trafo",
              },
              "year": 2009,
            },
            {
              "venue": {
                "name": "Galleri Trafo",
              },
              "year": 2012,
            },
            {
              "venue": {
                "name": "Lien",
              },
              "year": 2016,
            },
          ],
          "health": {
            "carePathways": [
              {
                "title": "Diagnoseuavhengig pasientforløp",
              },
              {
                "title": "Pasientforløp for kols",
              },
              {
                "title": "Pasientforløp for hoftebrudd",
              },
              {
                "title": "Pasientforløp for uheldig bruk av alkohol",
              },
            ],
            "collaborationModelRollouts": [
              {
                "model": {
                  "title": "Forpliktende samhandlingsmodell – psykisk helse og rus",
                },
                "status": "IMPLEMENTED",
              },
            ],
          },
          "isBpaParticipant": true,
          "name": "Asker",
        },
      }
    `);
  });

  it('costs 14 statements for one municipality and for all of them', async () => {
    const forAll = `{ municipalities(first: 50) { nodes { ${fields} } } }`;
    expect(await hub().statements(forOne, ask)).toBe(14);
    expect(await hub().statements(forAll, ask)).toBe(14);
  });
});
