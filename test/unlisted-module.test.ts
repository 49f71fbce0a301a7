import { seedModule } from '@vesthub/kernel';
import { templateModule } from '@vesthub/module-template';
import { registryModule, registryOf } from '@vesthub/registry';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([registryOf([templateModule]), templateModule]);
});

afterAll(() => hub.close());

interface Answer {
  modules: { name: string; position: number }[];
}

const list = async () => {
  const { modules } = await hub.data<Answer>(
    '{ modules { name position title titleEn: title(language: EN) built certainty reasoning sources { id } } }',
  );
  return modules.filter(({ position }) => position > 8);
};

describe('a module that the registry’s data file does not list', () => {
  it('comes after the listed modules, with its own title and without a source', async () => {
    expect(await list()).toEqual([
      {
        name: 'template',
        position: 9,
        title: 'Template',
        titleEn: 'Template',
        built: true,
        certainty: 'NONE',
        reasoning: 'Oppført da modulen ble lagt til; ingen kilde er oppgitt.',
        sources: [],
      },
    ]);
  });

  it('disappears when the hub no longer has the module', async () => {
    const registry = hub.databases.get(registryModule.name)!;
    expect(await seedModule(registry, registryModule, { types: new Map() })).toMatchObject({
      deleted: 1,
    });
    expect(await list()).toEqual([]);
  });

  it('is not added if the data file lists all modules of the hub', () => {
    const orchestra = { ...templateModule, name: 'orchestra' };
    expect(registryOf([orchestra])).toBe(registryModule);
  });
});
