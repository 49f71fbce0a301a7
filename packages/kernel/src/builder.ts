import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import PrismaPlugin, { type PothosPrismaDatamodel } from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { rulesPlugin } from './access.ts';
import type { HubContext } from './context.ts';
import { delegateName, type Entity } from './entity.ts';
import { unauthenticated } from './errors.ts';
import { globalId, parseGlobalId } from './global-id.ts';
import { hiddenTypesPlugin } from './hidden-types.ts';
import { limitsPlugin } from './page-limits.ts';
import type { HubBuilder, HubTypes } from './types.ts';

export interface PageLimits {
  /** Rows in a page when the caller does not say. */
  readonly pageSize: number;
  /** Most rows in a page. */
  readonly maxPageSize: number;
}

/** Makes the one builder of a composition over the models of all its modules, without `hiddenTypes`. */
export function createBuilder(
  datamodel: PothosPrismaDatamodel,
  moduleOfModel: ReadonlyMap<string, string>,
  limits: PageLimits,
  hiddenTypes: ReadonlySet<string>,
  entity: (type: string) => Entity | undefined,
): HubBuilder<object> {
  const builder = new SchemaBuilder<HubTypes<object>>({
    plugins: [
      ScopeAuthPlugin,
      rulesPlugin,
      limitsPlugin,
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
      unauthorizedError: () => unauthenticated('This needs a scope that the caller does not have.'),
      authScopes: (context: HubContext) => ({
        holds: (scopes: readonly string[]) =>
          scopes.every((scope) => context.principal.scopes.has(scope)),
      }),
    },
    prisma: {
      client: clientFacade(moduleOfModel),
      dmmf: datamodel as never,
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
  } as never) as unknown as HubBuilder<object>;
  addMutationTypeOnFirstUse(builder);
  return builder;
}

/** A schema may not have a type without fields, so there is a mutation type once a module has a mutation. */
function addMutationTypeOnFirstUse(builder: HubBuilder<object>): void {
  const addField = builder.mutationField.bind(builder);
  let made = false;
  builder.mutationField = (...args: Parameters<typeof addField>) => {
    if (!made) {
      builder.mutationType({
        description:
          'What can be changed. Every field needs a scope, and may be null when it fails.',
      });
      made = true;
    }
    addField(...args);
  };
}

const pageDescriptions = {
  nodesOnConnection: { description: 'The rows of the page.' },
  nodeTypeOptions: { description: 'Anything with a global id.' },
  idFieldOptions: { description: 'Global id, the same in every placement.' },
  pageInfoTypeOptions: {
    rule: 'public',
    shareable: true,
    description: 'Where a page lies in its list.',
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

/** One object with the delegates of all modules' clients, as the Prisma plugin wants it, per request. */
function clientFacade(moduleOfModel: ReadonlyMap<string, string>) {
  const facades = new WeakMap<HubContext['connections'], object>();
  return (context: HubContext) => {
    let facade = facades.get(context.connections);
    if (!facade) {
      facade = {};
      for (const [model, module] of moduleOfModel) {
        const connection = context.connections.get(module);
        if (!connection) continue;
        const name = delegateName(model);
        const client = connection.client as Record<string, unknown>;
        Object.defineProperty(facade, name, { value: client[name], enumerable: true });
      }
      facades.set(context.connections, facade);
    }
    return facade;
  };
}
