import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const modules = [registryModule, ...allModules];
const hub = useTestHub(modules);

/** The findings of a module about lists that are longer than declared. */
async function longLists(module: string) {
  const { checks } = hub().composition.registration;
  const found = checks.find((one) => one.module === module && one.check.name === 'list-lengths');
  if (!found || !('run' in found.check)) throw new Error(`${module} has no check of list lengths.`);
  return found.check.run(hub().context());
}

describe('a list without pages', () => {
  it.each(modules.map(({ name }) => name))(
    'of %s is no longer than its field declares',
    async (name) => {
      expect(await longLists(name)).toEqual([]);
    },
  );

  it('is found when it is longer', async () => {
    const { pool } = hub().databases.get('alliance')!;
    await pool.query({
      text: `insert into alliance.body_name_variant (id, body_id, position, name, kind)
       select 'more.' || number, 'vestregionen', number, 'Name ' || number, 'FORMER_NAME' from generate_series(1, 11) as number`,
    });
    expect(await longLists('alliance')).toMatchObject([
      {
        what: 'Body:vestregionen.nameVariants',
        expected: 'at most 10',
        about: [['Body', 'vestregionen']],
      },
    ]);
  });
});
