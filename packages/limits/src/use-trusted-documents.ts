import type { IncomingMessage } from 'node:http';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { codedError, type CodedError } from '@vesthub/kernel';
import { documentHash } from '@vesthub/registry';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

export interface DocumentOptions {
  /** Whether the hub runs only trusted documents. */
  readonly trustedOnly: boolean;
  /** Returns the text of the document with this hash; null if there is none. */
  readonly find: (hash: string) => Promise<string | null>;
}

/**
 * Runs trusted documents by their hash (`extensions.persistedQuery.sha256Hash`). With `trustedOnly`, an operation sent
 * as text runs only if its text is exactly that of a trusted document. Access rules and limits apply to trusted
 * documents as to other operations.
 */
export function useTrustedDocuments({ trustedOnly, find }: DocumentOptions): Plugin {
  const notKnown = () =>
    refused('Nobody has added this document to the hub; "vesthub documents add" does.');
  const persisted = usePersistedOperations({
    extractPersistedOperationId: ({ extensions }) => hashIn(extensions),
    getPersistedOperation: find,
    customErrors: { notFound: notKnown, keyNotFound: notKnown },
  });
  return {
    ...persisted,
    onParams(payload) {
      // Operations that the hub sends to itself have no incoming message and are not restricted.
      if (!(payload.context as { req?: IncomingMessage } | undefined)?.req) return;
      const { query, extensions } = payload.params;
      const hash = hashIn(extensions);
      if (query && hash !== null && documentHash(query) !== hash) {
        throw refused('The hash in extensions.persistedQuery is not that of the query.');
      }
      if (trustedOnly) {
        return persisted.onParams?.({ ...payload, params: byHash(payload.params) });
      }
      return query || hash === null ? undefined : persisted.onParams?.(payload);
    },
  };
}

/** Replaces the text of a request by its hash. */
function byHash({ query, ...params }: GraphQLParams): GraphQLParams {
  if (!query) return params;
  const persistedQuery = { sha256Hash: documentHash(query) };
  return { ...params, extensions: { ...params.extensions, persistedQuery } };
}

function hashIn(extensions: unknown): string | null {
  const given = extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | undefined;
  const persisted = given?.persistedQuery ?? null;
  return persisted === null ? null : String(persisted.sha256Hash);
}

function refused(message: string): CodedError {
  return codedError('DOCUMENT_NOT_KNOWN', message);
}
