import { compose } from '@vesthub/kernel';
import { moduleConformance } from '@vesthub/testing';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { healthModule } from '../src/index.ts';
import { getDatamodel } from '../src/generated/pothos.ts';

moduleConformance(healthModule);

test('the module health publishes every column of its tables, and their periods as `period`', () => {
  const { schema } = compose({ modules: [healthModule], as: 'service' });
  const { models } = getDatamodel().datamodel;
  const unpublished = Object.entries(models).flatMap(([model, { fields }]) => {
    const type = schema.getType(model);
    const published = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const foreignKeys = new Set(fields.flatMap((field) => field.relationFromFields ?? []));
    const isPartOfField = (name: string) =>
      /^(from|to)(Precision)?$/.test(name) || name.endsWith('En');
    return fields
      .filter(({ name }) => !foreignKeys.has(name) && !isPartOfField(name))
      .filter(
        ({ name }) => !published.includes(name) && !published.includes(name.replace(/Id$/, '')),
      )
      .map(({ name }) => `${model}.${name}`);
  });
  const withoutPeriod = Object.entries(models)
    .filter(([, { fields }]) => fields.some(({ name }) => name === 'from'))
    .map(([model]) => schema.getType(model))
    .filter((type) => !isObjectType(type) || !('period' in type.getFields()));
  expect([...unpublished, ...withoutPeriod]).toEqual([]);
});
