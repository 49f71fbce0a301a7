import { validate, type GraphQLSchema } from 'graphql';
import { ConfigurationError } from '../errors/errors.ts';
import type { Registration } from './registration.ts';

/** Refuses copies of types that the same module has, and copies whose check asks for fields that the owner lacks. */
export function refuseWrongCopies(
  { copies, checks, entities }: Registration,
  schema: GraphQLSchema,
): void {
  for (const { module, model, of, check } of copies.values()) {
    const owner = entities.get(of);
    if (owner?.module === module) {
      throw new ConfigurationError(
        `Module ${module} keeps ${model} as a copy of ${of}, which is a type of its own: drop ${model}.`,
      );
    }
    if (!owner || schema.getQueryType()?.getFields()['nodes'] === undefined) continue;
    const comparison = checks.find((one) => one.module === module && one.check.name === check.name);
    if (!comparison || !('operation' in comparison.check)) continue;
    const [fault] = validate(schema, comparison.check.operation);
    if (!fault) continue;
    throw new ConfigurationError(
      `Module ${module} compares ${model} with fields that ${of} does not have: ${fault.message}`,
    );
  }
}
