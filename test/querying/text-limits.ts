import { NameReader } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import {
  getNamedType,
  isInputObjectType,
  parse,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationNaming } from './operation-naming.ts';

type Input = GraphQLArgument | GraphQLInputField;

/** Every text in the input of mutations, by coordinate. */
function mutationTexts({ composition: { schema } }: TestHub): Map<string, Input> {
  const texts = new Map<string, Input>();
  const add = (coordinate: string, input: Input) => {
    const type = getNamedType(input.type);
    if (type.name === 'String' || type.name === 'ID') texts.set(coordinate, input);
    if (!isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) add(`${type.name}.${field.name}`, field);
  };
  for (const { name, args } of Object.values(schema.getMutationType()!.getFields())) {
    for (const arg of args) add(`Mutation.${name}(${arg.name}:)`, arg);
  }
  return texts;
}

function limitIn(description: string | null | undefined): number {
  return Number(/At most (\d+) characters\.$/.exec(description ?? '')?.[1]);
}

/** Declares the tests of the lengths of texts in mutations. */
export function textLimitSuite(hub: () => TestHub): void {
  describe('every text in the input of a mutation', () => {
    it('has a limit that its description states', () => {
      const silent = [...mutationTexts(hub())].filter(
        ([, { description }]) => !(limitIn(description) > 0),
      );
      expect(silent.map(([coordinate]) => coordinate)).toEqual([]);
    });

    it('is refused above its limit with field, length and limit before any module is asked', async () => {
      const { composition } = hub();
      const reader = new NameReader([composition]);
      const context = {
        ...hub().context(),
        services: new Map(),
        databases: { current: new Map() },
      };
      const texts = mutationTexts(hub());
      expect(texts.size).toBeGreaterThan(15);
      for (const [coordinate, { name, description }] of texts) {
        const limit = limitIn(description);
        const refusal = (length: number) => {
          const text = 'x'.repeat(length);
          const document = parse(operationNaming(composition.schema, coordinate, text));
          return reader.withKeys({ schema: composition.schema, document }, context).then(
            () => 'taken',
            (error: Error) => error.message,
          );
        };
        const message = await refusal(limit + 1);
        expect(message).toContain(name);
        expect(message).toContain(`expected 1 to ${limit} characters; this has ${limit + 1}.`);
        expect([coordinate, await refusal(limit)]).toEqual([coordinate, 'taken']);
      }
    });

    it('is refused in a variable, too', async () => {
      const { composition } = hub();
      const document = parse(
        'mutation ($input: TransferOwnershipInput!) { transferOwnership(input: $input) { id } }',
      );
      const source = { document: 'arsrapport-2016', words: 'x'.repeat(4_001) };
      const asked = {
        schema: composition.schema,
        document,
        variableValues: { input: { decision: { sources: [source] } } },
      };
      const read = new NameReader([composition]).withKeys(asked, hub().context());
      await expect(read).rejects.toThrow('decision.sources.0.words');
    });
  });
}
