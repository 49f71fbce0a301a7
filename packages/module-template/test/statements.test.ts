import { template } from '../src/module.ts';
import { expectConstantStatements, useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { templateModule } from '../src/index.ts';

const keys = Array.from({ length: 50 }, (_none, at) => `test-${at + 1}`);

const hub = useTestHub([templateModule], {
  prepare: async (hub) => {
    const { templateActivity } = template.client({ databases: { current: hub.databases } });
    await templateActivity.createMany({
      data: keys.map((key) => ({ id: key, title: key, municipalityId: key })),
    });
  },
});

it('a list costs as many statements for 50 rows as for one', async () => {
  const page = (first: number) =>
    `{ templateActivities(first: ${first}) { totalCount nodes { title municipality { id } sources { words } } } }`;
  await expectConstantStatements(hub(), page);
});

it('the activities of 50 municipalities cost as many statements as those of one', async () => {
  const page = (some: readonly string[]) =>
    `{ templateActivities(filter: { municipalityId: { in: ${JSON.stringify(some)} } }, first: 50) {
      nodes { municipality { templateActivities { title sources { words } } } }
    } }`;
  const one = await hub().statements(page(keys.slice(0, 1)));
  expect(await hub().statements(page(keys))).toBe(one);
});
