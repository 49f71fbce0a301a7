import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of commitments. */
export function commitments(hub: () => TestHub): void {
  describe('commitments', () => {
    it('contain one commitment for each of 15 municipalities, marked as derived', async () => {
      expect(
        await hub().data(`{
        commitments(filter: { bodyId: { equals: "nettverk-bpa" } }, first: 1) {
          totalCount
          nodes { municipality { name } undertaking(language: EN) membership { period { from to } } certainty }
        }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "commitments": {
          "nodes": [
            {
              "certainty": "DERIVED",
              "membership": {
                "period": {
                  "from": "2016-01-01",
                  "to": "2019-01-01",
                },
              },
              "municipality": {
                "name": "Asker",
              },
              "undertaking": "contribute to the position that is to look after cooperation and guidance between the municipalities",
            },
          ],
          "totalCount": 15,
        },
      }
    `);
    });
  });
}
