import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of commitments. */
export function commitments(hub: () => TestHub): void {
  describe('commitments', () => {
    it('contain one commitment for each of 15 municipalities, marked as derived', async () => {
      const { body } = await hub().data<{ body: { commitments: object[] } }>(`{
        body(id: "nettverk-bpa") {
          commitments { municipality { name } undertaking(language: EN) membership { period { from to } } certainty }
        }
      }`);
      expect(body.commitments).toHaveLength(15);
      expect(body.commitments[0]).toMatchInlineSnapshot(`
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
        }
      `);
    });
  });
}
