import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('the fields added to bodies and municipalities', () => {
  it('have the ensembles, seasons, money, partners, people and activities of the orchestra', async () => {
    expect(
      await hub().data(`{
        orchestraEnsemble(id: "ungdomssymfonikerne") {
          body { orchestraEnsembles { name } orchestraSeasons { year } }
          organiserBody { orchestraEnsembles { name } orchestraSeasons(asOf: "2016-05-01") { year } orchestraFundings { kind amountNok } }
        }
        orchestraPartner: node(id: "OrchestraPartner:sparebankstiftelsen-dnb") { ... on OrchestraPartner { body { orchestraPartnerships { projectsFunded { name } } } } }
        orchestraFriendsAssociation: node(id: "OrchestraFriendsAssociation:venneforeningen") { ... on OrchestraFriendsAssociation { body { orchestraFriendsAssociations { name } } } }
        orchestraStaffRole: node(id: "OrchestraStaffRole:initiativ-barstad") { ... on OrchestraStaffRole { municipality { orchestraStaffRoles { personName } } } }
      }`),
    ).toMatchInlineSnapshot(`
      {
        "orchestraEnsemble": {
          "body": {
            "orchestraEnsembles": [
              {
                "name": "Vestregionens Ungdomssymfonikere",
              },
            ],
            "orchestraSeasons": [
              {
                "year": 2015,
              },
              {
                "year": 2016,
              },
            ],
          },
          "organiserBody": {
            "orchestraEnsembles": [
              {
                "name": "Vestregionens Ungdomssymfonikere",
              },
              {
                "name": "Juniorsymfonikerne",
              },
            ],
            "orchestraFundings": [
              {
                "amountNok": 600000,
                "kind": "PROPOSED_BUDGET",
              },
              {
                "amountNok": null,
                "kind": "CORE_FUNDING",
              },
            ],
            "orchestraSeasons": [
              {
                "year": 2016,
              },
            ],
          },
        },
        "orchestraFriendsAssociation": {
          "body": {
            "orchestraFriendsAssociations": [
              {
                "name": "Orkesterets Venneforening",
              },
            ],
          },
        },
        "orchestraPartner": {
          "body": {
            "orchestraPartnerships": [
              {
                "projectsFunded": [
                  {
                    "name": "IRIS",
                  },
                ],
              },
            ],
          },
        },
        "orchestraStaffRole": {
          "municipality": {
            "orchestraStaffRoles": [
              {
                "personName": "Jostein Barstad",
              },
            ],
          },
        },
      }
    `);
  });
});
