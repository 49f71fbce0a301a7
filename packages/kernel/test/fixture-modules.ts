import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModuleBuilder } from '../src/module/module-builder.ts';
import { defineModule, type Module } from '../src/module/define-module.ts';

interface Fixture {
  register?: (module: ModuleBuilder<object>) => void;
  /** Names of Prisma models, each with an `id`. */
  models?: string[];
  dependencies?: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'vesthub-fixture-'));

/** A module without tables of its own, for what goes wrong before any database is asked. */
export function fixtureModule(name: string, fixture: Fixture = {}): Module {
  const manifest = join(folder, `${name}-${Math.random().toString(36).slice(2)}.json`);
  const dependencies = Object.fromEntries((fixture.dependencies ?? []).map((one) => [one, '*']));
  writeFileSync(manifest, JSON.stringify({ name: `@fixture/${name}`, dependencies }));
  return defineModule<object, object>({
    name,
    title: { nb: name, en: name },
    database: {
      schema: name.replaceAll('-', '_'),
      client: class {} as never,
      datamodel: { datamodel: { models: modelsNamed(fixture.models ?? []) } } as never,
    },
    manifest: pathToFileURL(manifest),
  }).implement({
    register: (module) => {
      module.builder.queryField(
        `${name.replaceAll('-', '')}Alive` as never,
        (t) => t.boolean({ nullable: true, rule: 'public', resolve: () => true }) as never,
      );
      fixture.register?.(module);
    },
  });
}

function modelsNamed(names: string[]) {
  const id = {
    name: 'id',
    type: 'String',
    kind: 'scalar',
    isRequired: true,
    isList: false,
    hasDefaultValue: false,
    isUnique: false,
    isId: true,
    isUpdatedAt: false,
  };
  return Object.fromEntries(
    names.map((name) => [name, { fields: [id], primaryKey: null, uniqueIndexes: [] }]),
  );
}
