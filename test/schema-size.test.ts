import { readFileSync } from 'node:fs';
import { buildSchema, introspectionFromSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
const schema = buildSchema(text);
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const introspection = introspectionFromSchema(schema, {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

/** Recorded sizes. A change that adds more than two percent says why it is worth reading, and records the new size. */
const sizes = [
  ['bytes of SDL', Buffer.byteLength(text), 667_519],
  ['bytes of introspection', JSON.stringify(introspection).length, 2_080_620],
  ['types', Object.keys(schema.getTypeMap()).length, 821],
] as const;

describe('the public schema', () => {
  it.each(sizes)('has %s within two percent of the recorded number', (_what, size, recorded) => {
    expect(size).toBeGreaterThan(0.98 * recorded);
    expect(size).toBeLessThan(1.02 * recorded);
  });

  it('has at most 150 root fields, and at most 80 fields in a type but for those listed', () => {
    const fieldCounts = objects.map((type) => [type.name, Object.keys(type.getFields()).length]);
    expect(fieldCounts.filter(([, count]) => Number(count) > 80)).toEqual([
      ['Body', 112],
      ['Query', 111],
    ]);
  });
});
