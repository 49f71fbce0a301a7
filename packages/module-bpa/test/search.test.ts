import { hitsOf, searchSuite, useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

searchSuite(hub, [['Assister Meg', 'ConcessionSupplier', 'Assistermeg']]);

it('finds a topic by one of its words and nothing else', async () => {
  expect((await hitsOf(hub(), 'driftskonti')).map(({ title }) => title)).toEqual([
    'Leverandørers praktisering av såkalte driftskonti',
  ]);
});
