import type { TestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';

/** Declares the facts about search. */
export function search(hub: () => TestHub): void {
  describe('search', () => {
    it.each([
      ['Dikemark', 'FestivalEdition', 'Kunst rett vest 2016'],
      ['tegneworkshop', 'FestivalSideProject', 'In translation between then and when'],
      ['Yttervik', 'FestivalJuror', 'Geir Yttervik'],
      ['cellulosefabrikk', 'FestivalVenue', 'Den nedlagte cellulosefabrikken på Tofte'],
      ['søknadsfrist', 'FestivalCycleStep', 'Søknadsfrist'],
    ])('finds %s', async (text, type, title) => {
      const { search } = await hub().data<{ search: { hits: { type: string; title: string }[] } }>(
        'query ($text: String!) { search(text: $text) { hits { type title } } }',
        { variables: { text } },
      );
      expect(search.hits).toContainEqual({ type, title });
    });
  });
}
