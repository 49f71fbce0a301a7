import type { IncomingMessage } from 'node:http';
import { sendUncompressed } from '@vesthub/http';
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Sends answers to mutations uncompressed. An answer may hold a secret, such as an upload address, and the size of a
 * compressed answer can reveal the secret (BREACH).
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
