import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([bpaModule]);
});

afterAll(() => hub.close());

describe('search', () => {
  it('finds a topic by one of its words and a supplier by its other name', async () => {
    const hits = async (text: string) =>
      (
        await hub.data<{ search: { hits: { title: string }[] } }>(
          `{ search(text: "${text}") { hits { title } } }`,
        )
      ).search.hits.map(({ title }) => title);
    expect(await hits('driftskonti')).toEqual([
      'Leverandørers praktisering av såkalte driftskonti',
    ]);
    expect(await hits('Assister Meg')).toContain('Assistermeg');
  });
});
