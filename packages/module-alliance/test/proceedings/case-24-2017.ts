import { globalId } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of case 24/2017. */
export function case24Of2017(hub: () => TestHub): void {
  describe('case 24/2017', () => {
    const selection = `
    title
    printedNumber
    body { name }
    agendaItems { treatment meeting { date { first precision } status } }
    documents { variant hasMeetingLine differingWords factualDifferences }
    sources { document line words }`;

    it('is the case on continuing the alliance, on the chief executives’ agenda in September 2017', async () => {
      expect(
        await hub().data(
          `{ case(body: "radmannsgruppen", year: 2017, number: 24) {${selection}} }`,
        ),
      ).toMatchInlineSnapshot(`
        {
          "case": {
            "agendaItems": [
              {
                "meeting": {
                  "date": {
                    "first": "2017-09-14",
                    "precision": "DAY",
                  },
                  "status": "CONVENED",
                },
                "treatment": "PRESENTED",
              },
            ],
            "body": {
              "name": "Rådmannsgruppen",
            },
            "documents": [
              {
                "differingWords": null,
                "factualDifferences": null,
                "hasMeetingLine": true,
                "variant": "A",
              },
              {
                "differingWords": 31,
                "factualDifferences": 0,
                "hasMeetingLine": false,
                "variant": "B",
              },
            ],
            "printedNumber": "24/2017",
            "sources": [
              {
                "document": "sak-24-2017",
                "line": 5,
                "words": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018? Vedlegg til diskusjonsnotat",
              },
              {
                "document": "sak-24-2017-b",
                "line": 1,
                "words": "Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?",
              },
            ],
            "title": "Videreføring av Vestregionsamarbeidet etter 2018?",
          },
        }
      `);
    });

    it('is also found by the global id of the body', async () => {
      const body = globalId('Body', 'radmannsgruppen');
      expect(
        await hub().data(`{ case(body: "${body}", year: 2017, number: 24) { printedNumber } }`),
      ).toEqual({ case: { printedNumber: '24/2017' } });
    });

    it('is null when looked up under the steering group', async () => {
      expect(
        await hub().data(`{ case(body: "styringsgruppen", year: 2017, number: 24) { title } }`),
      ).toEqual({ case: null });
    });

    it('rejects the global id of another type', async () => {
      const { data, errors } = await hub().answer(
        `{ case(body: "${globalId('Person', 'lene-conradi')}", year: 2017, number: 24) { title } }`,
      );
      expect(data).toEqual({ case: null });
      expect(errors?.[0]?.message).toContain('case(body:)');
    });
  });
}
