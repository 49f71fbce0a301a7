import { compose } from '@vesthub/kernel';
import { moduleConformance } from '@vesthub/testing';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { healthModule } from '../src/index.ts';
import { getDatamodel } from '../src/generated/pothos.ts';

moduleConformance(healthModule);

test('the module health publishes every column of its tables, and their periods as `period`', () => {
  const { schema, registration } = compose({ modules: [healthModule], as: 'service' });
  // Composition itself refuses a value with a column that the shared type has no field for.
  const models = Object.entries(getDatamodel().datamodel.models).filter(
    ([model]) => !registration.values.has(model),
  );
  const unpublished = models.flatMap(([model, { fields }]) => {
    const type = schema.getType(model);
    const published = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const foreignKeys = new Set(fields.flatMap((field) => field.relationFromFields ?? []));
    const isPartOfField = (name: string) => /^(from|to)$|(En|Precision)$/.test(name);
    return fields
      .filter(({ name }) => !foreignKeys.has(name) && !isPartOfField(name))
      .filter(
        ({ name }) => !published.includes(name) && !published.includes(name.replace(/Id$/, '')),
      )
      .map(({ name }) => `${model}.${name}`);
  });
  const withoutPeriod = models
    .filter(([, { fields }]) => fields.some(({ name }) => name === 'from'))
    .map(([model]) => schema.getType(model))
    .filter((type) => !isObjectType(type) || !('period' in type.getFields()));
  expect([...unpublished, ...withoutPeriod]).toEqual([]);
});
