import type { IncomingMessage } from 'node:http';
import { sendUncompressed } from '@vesthub/http';
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Sends answers to mutations uncompressed, because such an answer may hold a secret of the caller, like an upload
 * address.
 */
export function useUncompressedMutations(): Plugin<{ req?: IncomingMessage }> {
  return {
    onExecute({ args }) {
      const { req } = args.contextValue as { req?: IncomingMessage };
      const operation = getOperationAST(args.document, args.operationName);
      if (req && operation?.operation === OperationTypeNode.MUTATION) sendUncompressed(req);
    },
  };
}
