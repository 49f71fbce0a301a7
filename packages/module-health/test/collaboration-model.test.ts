import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('the collaboration model', () => {
  it('is implemented with Asker DPS and in progress with Drammen DPS', async () => {
    const answer = await hub().data(`{
      collaborationModels {
        nodes {
          rollouts { id status isDeveloper fromSeason period { from start { precision } } area { id kind } }
          surveys { year participation(language: EN) municipalities { municipality { id } } }
          grants { amountNok year purpose(language: EN) }
        }
      }
    }`);
    expect(answer).toMatchInlineSnapshot(`
      {
        "collaborationModels": {
          "nodes": [
            {
              "grants": [
                {
                  "amountNok": 1000000,
                  "purpose": "measuring the effect of the binding collaboration model and spreading it",
                  "year": 2016,
                },
              ],
              "rollouts": [
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTphc2tlci1kcHM",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "fromSeason": null,
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtYXNrZXI",
                  "isDeveloper": true,
                  "period": {
                    "from": "2016-01-01",
                    "start": {
                      "precision": "YEAR",
                    },
                  },
                  "status": "IMPLEMENTED",
                },
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTpkcmFtbWVuLWRwcw",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "fromSeason": "AUTUMN",
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtZHJhbW1lbg",
                  "isDeveloper": null,
                  "period": {
                    "from": "2016-01-01",
                    "start": {
                      "precision": "YEAR",
                    },
                  },
                  "status": "IN_PROGRESS",
                },
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTphc2tlci1kcHM",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "fromSeason": null,
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtaHVydW0",
                  "isDeveloper": true,
                  "period": {
                    "from": "2016-01-01",
                    "start": {
                      "precision": "YEAR",
                    },
                  },
                  "status": "IMPLEMENTED",
                },
                {
                  "area": {
                    "id": "Q2F0Y2htZW50QXJlYTphc2tlci1kcHM",
                    "kind": "DISTRICT_PSYCHIATRIC_CENTRE",
                  },
                  "fromSeason": null,
                  "id": "Q29sbGFib3JhdGlvbk1vZGVsUm9sbG91dDpzYW1oYW5kbGluZ3Ntb2RlbGwtcm95a2Vu",
                  "isDeveloper": true,
                  "period": {
                    "from": "2016-01-01",
                    "start": {
                      "precision": "YEAR",
                    },
                  },
                  "status": "IMPLEMENTED",
                },
              ],
              "surveys": [
                {
                  "municipalities": [
                    {
                      "municipality": {
                        "id": "TXVuaWNpcGFsaXR5OmFza2Vy",
                      },
                    },
                    {
                      "municipality": {
                        "id": "TXVuaWNpcGFsaXR5OnJveWtlbg",
                      },
                    },
                    {
                      "municipality": {
                        "id": "TXVuaWNpcGFsaXR5Omh1cnVt",
                      },
                    },
                  ],
                  "participation": "The three municipalities took part in varying degree.",
                  "year": 2016,
                },
              ],
            },
          ],
        },
      }
    `);
  });
});
