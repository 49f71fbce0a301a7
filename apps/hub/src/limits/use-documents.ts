import type { IncomingMessage } from 'node:http';
import { documentHash } from '@vesthub/registry';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface DocumentOptions {
  /** Whether only documents that were added are run. */
  readonly trustedOnly: boolean;
  /** The text behind a hash; null when nobody has added it. */
  readonly find: (hash: string) => Promise<string | null>;
}

/**
 * Runs documents by their hash (`extensions.persistedQuery.sha256Hash`). With `trustedOnly` nothing else is
 * run; a document that is known opens no door: rules and limits hold for it as for any other.
 */
export function useDocuments({ trustedOnly, find }: DocumentOptions): Plugin {
  return {
    async onParams({ params, setParams, context }) {
      // What the hub asks of itself comes with no request.
      if (!(context as { req?: IncomingMessage } | undefined)?.req) return;
      const hash = hashIn(params.extensions);
      if (hash === null && !trustedOnly) return;
      if (hash !== null && params.query && documentHash(params.query) !== hash) {
        throw refused('The hash in extensions.persistedQuery is not that of the query.');
      }
      const wanted = hash ?? (params.query ? documentHash(params.query) : null);
      const text = wanted === null ? null : await find(wanted);
      if (text !== null) return setParams({ ...params, query: text });
      if (trustedOnly || !params.query) {
        throw refused('Nobody has added this document to the hub; "vesthub documents add" does.');
      }
    },
  };
}

function hashIn(extensions: unknown): string | null {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | undefined)
    ?.persistedQuery;
  return persisted === undefined ? null : String(persisted.sha256Hash);
}

function refused(message: string): GraphQLError {
  const extensions = { code: 'DOCUMENT_NOT_KNOWN', http: { status: 400 } };
  return new GraphQLError(message, { extensions });
}
