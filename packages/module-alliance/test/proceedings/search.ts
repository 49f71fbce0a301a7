import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Defines the tests of search in documents, cases and plans. */
export function search(hub: () => TestHub): void {
  describe('search', () => {
    it.each([
      ['handlingsplan 2015', 'ActionPlan', 'Handlingsplan 2015'],
      ['24/2017', 'Case', 'Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?'],
      ['hoyskole', null, null],
      ['politisk arshjul', 'AnnualCycle', 'Årshjul for det politiske samarbeidet i 2019 og 2020'],
      ['masseforvaltning', 'ConsultationResponse', 'Regional plan for masseforvaltning i Akershus'],
    ])('returns the expected first hit, or none, for «%s»', async (text, type, title) => {
      const { search } = await hub().data<{ search: { hits: { type: string; title: string }[] } }>(
        `query ($text: String!) { search(text: $text, first: 1) { hits { type title } } }`,
        { variables: { text } },
      );
      expect(search.hits).toEqual(type === null ? [] : [{ type, title }]);
    });
  });
}
