import { useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { issueToken, registryModule } from '../src/index.ts';

const hub = useTestHub([registryModule]);

it('a new token does not make findings stale, and a changed module does', async () => {
  const registry = hub().databases.get('registry')!;
  const noted = async () => {
    const { rows } = await registry.pool.query<{ count: number }>({
      text: `select count(*)::int as count from "${registry.schema}".kernel_change`,
    });
    return rows[0]!.count;
  };
  const before = await noted();
  await issueToken(
    registry,
    { author: 'test', reason: 'operational tables' },
    {
      name: 'test',
      scopes: [],
      body: 'vestre-viken-hf',
      holder: null,
      expires: new Date('2100-01-01'),
    },
  );
  expect(await noted()).toBe(before);
  await registry.pool.query({
    text: `update "${registry.schema}".module set title = title`,
  });
  expect(await noted()).toBe(before + 1);
});
