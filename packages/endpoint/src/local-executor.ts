import { execute, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { anonymous, type ExecuteOnHub } from '@vesthub/kernel';
import { requestContext, type ServerContext } from './request-context.ts';

/** Runs operations of the hub's own, such as checks over several modules, on a schema in this process. */
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
