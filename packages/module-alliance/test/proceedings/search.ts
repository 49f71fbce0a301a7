import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of search in documents, cases and plans. */
export function search(hub: () => TestHub): void {
  describe('search', () => {
    it.each([
      ['handlingsplan 2015', 'ActionPlan', 'Handlingsplan 2015'],
      ['hoyskole', 'Body', 'Høgskolen i Sørøst-Norge'],
      ['politisk arshjul', 'AnnualCycle', 'Årshjul for det politiske samarbeidet i 2019 og 2020'],
      ['masseforvaltning', 'ConsultationResponse', 'Regional plan for masseforvaltning i Akershus'],
    ])('returns the expected first hit for «%s»', async (text, type, title) => {
      const { search } = await hub().data<{ search: { hits: { type: string; title: string }[] } }>(
        `query ($text: String!) { search(text: $text, first: 1) { hits { type title } } }`,
        { variables: { text } },
      );
      expect(search.hits).toEqual([{ type, title }]);
    });

    it('leads from the number of a case to the case and to the meeting that had it', async () => {
      const { search } = await hub().data<{ search: { hits: { type: string; title: string }[] } }>(
        '{ search(text: "24/2017", first: 12) { hits { type title } } }',
      );
      expect(search.hits).toContainEqual({
        type: 'Case',
        title: 'Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?',
      });
    });
  });
}
