import { execute, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { anonymous, type ExecuteOnHub } from '@vesthub/kernel';
import { requestContext, type ServerContext } from './request-context.ts';

/**
 * Returns a function that runs the hub's own operations, such as checks across modules, on a schema in this process.
 * These operations run as the anonymous caller.
 */
export function localExecutor(schema: GraphQLSchema, serving: ServerContext): ExecuteOnHub {
  return async (document, variableValues) => {
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return (await execute({
      schema,
      document,
      variableValues,
      contextValue: requestContext(serving, anonymous, () => null),
    })) as ExecutionResult;
  };
}
