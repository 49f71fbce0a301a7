import { compose } from '@vesthub/kernel';
import { createTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { withHole } from './holes.ts';
import { breaches, closedTypes, madeOf, modules } from './matrix.ts';
import { addPeople } from './people.ts';

const closed = closedTypes(compose({ modules, as: 'hub' }));

it.each(closed)('the matrix finds the hole when $name has no rule', async (type) => {
  const holed = modules.map((module) =>
    module.name === type.module ? withHole(module, type.name) : module,
  );
  const hub = madeOf(await createTestHub(holed), holed);
  try {
    await addPeople(hub);
    expect(await breaches(hub, type)).not.toEqual([]);
  } finally {
    await hub.close();
  }
});
