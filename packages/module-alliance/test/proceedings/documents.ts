import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of documents. */
export function documents(hub: () => TestHub): void {
  describe('documents', () => {
    it('returns 31 differences between the renditions of case 24/2017, first the line that names the meeting', async () => {
      expect(
        await hub().data(`{ document(id: "sak-24-2017-b") {
        variantOf { variant }
        differences(first: 2) { totalCount nodes { operation lineBefore textBefore lineAfter textAfter } }
      } }`),
      ).toMatchInlineSnapshot(`
      {
        "document": {
          "differences": {
            "nodes": [
              {
                "lineAfter": 1,
                "lineBefore": 3,
                "operation": "DELETE",
                "textAfter": null,
                "textBefore": "Rådmannsgruppens møte 14.09.2017",
              },
              {
                "lineAfter": 12,
                "lineBefore": 11,
                "operation": "REPLACE",
                "textAfter": "Kommunelovens",
                "textBefore": "KommuneLO",
              },
            ],
            "totalCount": 31,
          },
          "variantOf": {
            "variant": "A",
          },
        },
      }
    `);
    });
  });
}
