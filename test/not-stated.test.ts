import { allModules } from '@vesthub/hub/modules';
import { compose, type Module } from '@vesthub/kernel';
import { describe, expect, it } from 'vitest';

/** The modules, where `column` of `model` has a default. */
function withDefault(model: string, column: string): readonly Module[] {
  return allModules.map((module) => {
    const { models } = module.database.datamodel.datamodel;
    const found = models[model];
    if (!found) return module;
    const fields = found.fields.map((field) =>
      field.name === column ? { ...field, hasDefaultValue: true } : field,
    );
    const datamodel = { datamodel: { models: { ...models, [model]: { ...found, fields } } } };
    return { ...module, database: { ...module.database, datamodel } };
  });
}

describe('a composition', () => {
  it('refuses a Boolean with a default of which the module does not say why it is known of every row', () => {
    const modules = withDefault('FestivalSideProject', 'isPublicHealth');
    expect(() => compose({ modules, as: 'monolith' })).toThrow(
      'Module art-festival publishes FestivalSideProject.isPublicHealth, a Boolean with a default, which would tell a row of which no source speaks like one of which a source does: let the column be null, or give the field a `definite` with the reason why it is known of every row.',
    );
  });

  it('takes one of which the module says why', () => {
    const modules = withDefault('TimelineEvent', 'isPlanned');
    expect(() => compose({ modules, as: 'monolith' })).not.toThrow();
  });
});
