import { compose } from '@vesthub/kernel';
import { moduleConformance } from '@vesthub/testing';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { healthModule } from '../src/index.ts';
import { getDatamodel } from '../src/generated/pothos.ts';

moduleConformance(healthModule);

test('Health publishes every column of every table', () => {
  const { schema } = compose({ modules: [healthModule], as: 'service' });
  const { models } = getDatamodel().datamodel;
  const unpublished = Object.entries(models).flatMap(([model, { fields }]) => {
    const type = schema.getType(model);
    const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
    const foreign = new Set(fields.flatMap((field) => field.relationFromFields ?? []));
    const beside = (name: string) => /^(from|to)(Precision)?$/.test(name) || name.endsWith('En');
    return fields
      .filter(({ name }) => !foreign.has(name) && !beside(name))
      .filter(({ name }) => !names.includes(name) && !names.includes(name.replace(/Id$/, '')))
      .map(({ name }) => `${model}.${name}`);
  });
  const temporal = Object.entries(models)
    .filter(([, { fields }]) => fields.some(({ name }) => name === 'from'))
    .map(([model]) => schema.getType(model))
    .filter((type) => !isObjectType(type) || !('period' in type.getFields()));
  expect([...unpublished, ...temporal]).toEqual([]);
});
