import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artFestivalModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([artFestivalModule]);
});

afterAll(() => hub.close());

describe('search', () => {
  it.each([
    ['Dikemark', 'FestivalEdition', 'Kunst rett vest 2016'],
    ['tegneworkshop', 'FestivalSideProject', 'In translation between then and when'],
    ['Yttervik', 'FestivalJuror', 'Geir Yttervik'],
    ['cellulosefabrikk', 'FestivalVenue', 'Den nedlagte cellulosefabrikken på Tofte'],
    ['søknadsfrist', 'FestivalCycleStep', 'Søknadsfrist'],
  ])('finds %s', async (text, type, title) => {
    const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
      'query ($text: String!) { search(text: $text) { hits { type title } } }',
      { variables: { text } },
    );
    expect(search.hits).toContainEqual({ type, title });
  });
});
