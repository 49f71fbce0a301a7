import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([orchestraModule]);
});

afterAll(() => hub.close());

describe('search', () => {
  it.each([
    ['Seim', 'OrchestraStaffRole', 'Kjell Seim'],
    ['iris', 'OrchestraProject', 'IRIS'],
    ['Mozartmania', 'OrchestraConcert', '26. Mozartmania'],
    ['Villajoyosa', 'OrchestraConcert', 'Konsert i Villajoyosa'],
    ['venneforening', 'OrchestraFriendsAssociation', 'Orkesterets Venneforening'],
  ])('finds %s', async (text, type, title) => {
    const { search } = await hub.data<{ search: { hits: { type: string; title: string }[] } }>(
      'query ($text: String!) { search(text: $text) { hits { type title } } }',
      { variables: { text } },
    );
    expect(search.hits).toContainEqual({ type, title });
  });
});
