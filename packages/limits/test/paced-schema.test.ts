import { buildSchema, execute, getIntrospectionQuery, parse } from 'graphql';
import { expect, it } from 'vitest';
import { PacedSchema } from '../src/paced-schema.ts';

const names = Array.from({ length: 100 }, (_, index) => `Type${index}`);
const schema = buildSchema(
  `type Query { ${names.map((name) => `of${name}: ${name}`).join(' ')} }
   ${names.map((name) => `type ${name} { name: String }`).join(' ')}`,
);
const document = parse(getIntrospectionQuery());

it('answers introspection as the schema itself does', async () => {
  const paced = await execute({ schema: new PacedSchema(schema), document });
  expect(JSON.stringify(paced)).toBe(JSON.stringify(await execute({ schema, document })));
});

it('lets others run while it answers the introspection of many types', async () => {
  let turns = 0;
  let answered = false;
  const count = () => {
    turns += 1;
    if (!answered) setImmediate(count);
  };
  setImmediate(count);
  await execute({ schema: new PacedSchema(schema), document });
  answered = true;
  expect(turns).toBeGreaterThanOrEqual(10);
});
