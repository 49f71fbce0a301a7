import type { Module, ModuleDatabase, ModuleDatabases } from '@vesthub/kernel';
import { loadOwnerships } from './load-ownerships.ts';
import { registry } from './module.ts';
import { registerModule } from './modules.ts';
import { withUnlisted } from './unlisted.ts';
import { registerOwnership } from './ownership.ts';

/** The registry: modules, their owners, tokens, trusted documents and placements. */
export const registryModule = registry.implement({
  register: (module) => {
    registerOwnership(module);
    registerModule(module);
    module.ownerships(loadOwnerships);
  },
});

/** The registry of a hub with `modules`. It also lists the modules that are missing in the registry's data file. */
export function registryOf(modules: readonly Module[]): Module {
  return withUnlisted(registryModule, modules);
}

/** The registry's database, taken from the databases of the local modules. */
export function registryIn(databases: ModuleDatabases): ModuleDatabase {
  return databases.get(registry.name)!;
}

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
