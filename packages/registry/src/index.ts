import { defineModule } from '@vesthub/kernel';
import { PrismaClient } from './generated/client/client.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { loadHolders } from './holders.ts';
import { registerModule } from './module.ts';
import { registerOwnership } from './ownership.ts';

/** The hub's own module: which modules there are and who has owned each when. Always in the hub. */
export const registryModule = defineModule<PrismaTypes>({
  name: 'hub',
  title: { nb: 'Register over moduler', en: 'Registry of modules' },
  database: { schema: 'hub', client: PrismaClient, datamodel: getDatamodel() },
  data: new URL('../data/', import.meta.url),
  manifest: new URL('../package.json', import.meta.url),
  register: (hub) => {
    registerOwnership(hub);
    registerModule(hub);
    hub.holders(loadHolders);
  },
});

export { hostsOf } from './access/mandates.ts';
export {
  issueToken,
  listTokens,
  revokeToken,
  type KeptToken,
  type TokenGrant,
} from './access/tokens.ts';
export {
  hashOf,
  matches,
  newToken,
  parseToken,
  tokenPrefix,
  tokenText,
} from './access/token-text.ts';
export { createTokenVerifier, type VerifyToken } from './access/verify-token.ts';
export { addDocuments, documentFinder, documentHash, listDocuments } from './access/documents.ts';
