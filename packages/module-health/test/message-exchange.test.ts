import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { healthModule } from '../src/index.ts';

const hub = useTestHub([healthModule]);

describe('electronic messages', () => {
  const count = async (filter: string) =>
    (
      await hub().data<{ messageExchanges: { totalCount: number } }>(
        `{ messageExchanges(filter: { ${filter} }) { totalCount } }`,
      )
    ).messageExchanges.totalCount;

  it('have a row for each of 26 municipalities, two kinds of message and three services', async () => {
    expect(await count('')).toBe(26 * 2 * 3);
    expect(await count('status: [IN_USE]')).toBe(26 * 2);
    expect(await count('status: [STARTED], service: [MIDWIFERY]')).toBe(8 * 2);
    expect(await count('status: [FOLLOWING], service: [MIDWIFERY]')).toBe(18 * 2);
  });

  it('are STATED for a municipality that the report names and DERIVED for the others', async () => {
    const cells = (municipality: string) =>
      hub().data(`{
        messageExchanges(filter: {
          municipalityId: { equals: "${municipality}" }
          messageKindId: { equals: "epikrise" }
        }) { nodes { service status date { first precision } certainty } }
      }`);
    expect([await cells('asker'), await cells('lier')]).toMatchInlineSnapshot(`
      [
        {
          "messageExchanges": {
            "nodes": [
              {
                "certainty": "STATED",
                "date": {
                  "first": "2016-01-01",
                  "precision": "YEAR",
                },
                "service": "CHILD_HEALTH_CENTRE",
                "status": "STARTED",
              },
              {
                "certainty": "STATED",
                "date": {
                  "first": "2016-01-01",
                  "precision": "YEAR",
                },
                "service": "MIDWIFERY",
                "status": "STARTED",
              },
              {
                "certainty": "DERIVED",
                "date": {
                  "first": "2016-01-01",
                  "precision": "YEAR",
                },
                "service": "HEALTH_AND_CARE",
                "status": "IN_USE",
              },
            ],
          },
        },
        {
          "messageExchanges": {
            "nodes": [
              {
                "certainty": "DERIVED",
                "date": {
                  "first": "2016-01-01",
                  "precision": "YEAR",
                },
                "service": "CHILD_HEALTH_CENTRE",
                "status": "STARTED",
              },
              {
                "certainty": "DERIVED",
                "date": {
                  "first": "2016-01-01",
                  "precision": "YEAR",
                },
                "service": "MIDWIFERY",
                "status": "STARTED",
              },
              {
                "certainty": "DERIVED",
                "date": {
                  "first": "2016-01-01",
                  "precision": "YEAR",
                },
                "service": "HEALTH_AND_CARE",
                "status": "IN_USE",
              },
            ],
          },
        },
      ]
    `);
  });
});
