import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of a change of number without a merger. */
export function changeOfNumber(hub: () => TestHub): void {
  describe('a change of number without a merger', () => {
    it('keeps the municipality and returns the name of each period', async () => {
      expect(
        await hub().data(`{
        municipality(id: "nes") { name officialName successors { name } numbers { number name period { from to } } }
      }`),
      ).toMatchInlineSnapshot(`
      {
        "municipality": {
          "name": "Nes",
          "numbers": [
            {
              "name": "Nes",
              "number": "0616",
              "period": {
                "from": null,
                "to": "2020-01-01",
              },
            },
            {
              "name": "Nesbyen",
              "number": "3040",
              "period": {
                "from": "2020-01-01",
                "to": "2024-01-01",
              },
            },
            {
              "name": "Nesbyen",
              "number": "3322",
              "period": {
                "from": "2024-01-01",
                "to": null,
              },
            },
          ],
          "officialName": "Nes (Buskerud)",
          "successors": [],
        },
      }
    `);
    });
  });
}
