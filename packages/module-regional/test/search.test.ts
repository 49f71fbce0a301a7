import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([regionalModule]);
});

afterAll(() => hub.close());

describe('search', () => {
  it.each([
    ['delesykler', 'Elektriske delesykler'],
    ['Tinius', 'Fagskolen Tinius Olsen'],
    [
      'nærdemokratiske',
      'Å teste ut nærdemokratiske modeller som følge av kommune- og regionsreformen',
    ],
  ])('finds %s', async (text, title) => {
    const { search } = await hub.data<{ search: { hits: { title: string }[] } }>(
      `{ search(text: "${text}") { hits { title } } }`,
    );
    expect(search.hits.map((hit) => hit.title)).toContain(title);
  });
});
