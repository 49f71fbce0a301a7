import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ModuleBuilder } from '../src/module/module-builder.ts';
import { defineModule, type Module } from '../src/module/define-module.ts';

/** The Prisma types of a model that has no column but `id`. */
interface IdModel<Name extends string> {
  Name: Name;
  Shape: { id: string };
  Include: never;
  Select: { id?: boolean };
  OrderBy: object;
  Where: { id?: string | { in: string[] } };
  WhereUnique: { id: string };
  Create: object;
  Update: object;
  ListRelations: never;
  RelationName: never;
  Relations: Record<never, never>;
}

/** The models that a fixture may have. */
export interface FixtureModels {
  Thing: IdModel<'Thing'>;
  Singer: IdModel<'Singer'>;
}

interface Fixture {
  register?: (module: ModuleBuilder<FixtureModels>) => void;
  /** The models of this fixture; none by default. */
  models?: (keyof FixtureModels)[];
  dependencies?: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'vesthub-fixture-'));

/** A module without tables, for tests of mistakes that composition finds without a database. */
export function fixtureModule(name: string, fixture: Fixture = {}): Module {
  const manifest = join(folder, `${name}-${Math.random().toString(36).slice(2)}.json`);
  const dependencies = Object.fromEntries((fixture.dependencies ?? []).map((one) => [one, '*']));
  writeFileSync(manifest, JSON.stringify({ name: `@fixture/${name}`, dependencies }));
  return defineModule<FixtureModels, object>({
    name,
    title: { nb: name, en: name },
    database: {
      schema: name.replaceAll('-', '_'),
      client: class {},
      datamodel: { datamodel: { models: modelsNamed(fixture.models ?? []) } },
      tables: {},
    },
    manifest: pathToFileURL(manifest),
  }).implement({
    register: (module) => {
      module.builder.queryField(`${name.replaceAll('-', '')}Alive`, (t) =>
        t.boolean({ nullable: true, rule: 'public', resolve: () => true }),
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
