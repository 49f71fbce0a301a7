import { rulesPlugin } from '../access/rules-plugin.ts';
import type { RequestContext } from '../context/context.ts';
import type { ModuleDatabases } from '../context/module-database.ts';
import { delegateName, type Entity } from './entity.ts';
import { accessDenied } from '../access/access-denied.ts';
import { globalId, parseGlobalId } from './global-id.ts';
import { hiddenTypesPlugin } from './hidden-types.ts';
import type { PageLimits } from './page-limits.ts';
import { pagesPlugin } from './pages-plugin.ts';
import type { PothosBuilder, PothosTypes } from './types.ts';
import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import PrismaPlugin, { type PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';

/**
 * Makes the Pothos builder for the models of all modules of a composition. `hiddenTypes` are left out of the schema.
 */
export function createBuilder(
  datamodel: PothosPrismaDatamodel,
  moduleOfModel: ReadonlyMap<string, string>,
  limits: PageLimits,
  hiddenTypes: ReadonlySet<string>,
  entity: (type: string) => Entity | undefined,
): PothosBuilder<object> {
  const builder = new SchemaBuilder<PothosTypes<object>>({
    plugins: [
      ScopeAuthPlugin,
      rulesPlugin,
      pagesPlugin,
      RelayPlugin,
      PrismaPlugin,
      DirectivesPlugin,
      FederationPlugin,
      hiddenTypesPlugin,
    ],
    hiddenTypes,
    entity,
    defaultFieldNullability: false,
    scopeAuth: {
      defaultStrategy: 'all',
      runScopesOnType: true,
      unauthorizedError: (_parent: unknown, { principal }: RequestContext) =>
        accessDenied(principal, 'This needs a scope that the caller does not have.'),
      authScopes: (context: RequestContext) => ({
        holds: (scopes: readonly string[]) =>
          scopes.every((scope) => context.principal.scopes.has(scope)),
      }),
    },
    prisma: {
      client: clientFacade(moduleOfModel),
      dmmf: datamodel,
      defaultConnectionSize: limits.pageSize,
      maxConnectionSize: limits.maxPageSize,
      filterConnectionTotalCount: true,
    },
    relay: {
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      cursorType: 'String',
      ...pageDescriptions,
      encodeGlobalID: (type: string, key: unknown) => globalId(type, String(key)),
      decodeGlobalID: (id: string) => {
        const parsed = parseGlobalId(id);
        return { typename: parsed?.type ?? '', id: parsed?.key ?? '' };
      },
    },
    // The cast is needed because the types of the Pothos plugins do not accept each other's options.
  } as never);
  // `hiddenTypesPlugin` removes the type `Mutation` if no module adds a mutation.
  builder.mutationType({
    description:
      'Changes that a caller with a scope can make (endring). A field may be null when it fails.',
  });
  return builder;
}

const pageDescriptions = {
  nodesOnConnection: { description: 'The rows of the page.' },
  nodeTypeOptions: { description: 'Anything with a global id (node).' },
  idFieldOptions: { description: 'Global id, the same in every placement.' },
  pageInfoTypeOptions: {
    rule: 'public',
    shareable: true,
    description: 'Place of a page in its list (side).',
  },
  edgesFieldOptions: { description: 'The rows of the page with their cursors.' },
  nodeFieldOptions: { description: 'The row.' },
  cursorFieldOptions: { description: 'Place of the row, for `after` and `before`.' },
  pageInfoFieldOptions: { description: 'Where the page lies in the list.' },
  hasNextPageFieldOptions: { description: 'Whether there are rows after the page.' },
  hasPreviousPageFieldOptions: { description: 'Whether there are rows before the page.' },
  startCursorFieldOptions: { description: 'Cursor of the first row; null for an empty page.' },
  endCursorFieldOptions: { description: 'Cursor of the last row; null for an empty page.' },
  firstArgOptions: { description: 'Number of rows from the beginning of the list.' },
  lastArgOptions: { description: 'Number of rows from the end of the list.' },
  afterArgOptions: { description: 'Only rows after this cursor.' },
  beforeArgOptions: { description: 'Only rows before this cursor.' },
};

/**
 * Returns a function that gives the Prisma plugin one client object for a request. The object has the delegates of all
 * modules, each on the database that the request uses for the module.
 */
function clientFacade(moduleOfModel: ReadonlyMap<string, string>) {
  const facades = new WeakMap<ModuleDatabases, object>();
  return ({ databases: { current } }: RequestContext) => {
    let facade = facades.get(current);
    if (!facade) {
      facade = {};
      for (const [model, module] of moduleOfModel) {
        const database = current.get(module);
        if (!database) continue;
        const name = delegateName(model);
        const client = database.client as Record<string, unknown>;
        Object.defineProperty(facade, name, { value: client[name], enumerable: true });
      }
      facades.set(current, facade);
    }
    return facade;
  };
}
