import type { IncomingMessage } from 'node:http';
import { unauthenticated, type HubContext } from '@vesthub/kernel';
import {
  type GraphQLError,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { callerOf } from '../access/callers.ts';
import { payerBehind } from '../access/payer.ts';
import type { HubEnv } from '../config/env.ts';
import { createBudget } from '../limits/budget.ts';
import { useLimits } from '../limits/use-limits.ts';
import { useRepresentations } from '../limits/use-representations.ts';
import { useTimeLimit } from '../limits/use-time-limit.ts';
import type { Claim } from '../trust/claim.ts';
import type { Gatekeeper } from '../trust/gatekeeper.ts';
import { answer } from './answer.ts';
import { localEndpoint, type Endpoint } from './local-endpoint.ts';
import { requestContext, type Serving } from './request-context.ts';

/** What is for the hub alone, whatever is asked of it. */
const hubFields: ReadonlySet<string> = new Set(['_entities', '_service']);

const refusalError = () => unauthenticated('This is for the hub, with a claim that holds.');

/** The one answer to whoever has no claim that holds, so that nobody learns what is wrong with it. */
export const refusal = {
  errors: [{ message: refusalError().message, extensions: { code: 'UNAUTHENTICATED' } }],
};

/** The endpoint of a service: the hub asks on behalf of others, everybody else for what is public. */
export function serviceEndpoint(
  schema: GraphQLSchema,
  serving: Serving,
  gatekeeper: Gatekeeper,
  env: Pick<HubEnv, 'limits' | 'web'>,
  log: Logger,
): Endpoint {
  const claims = new WeakMap<IncomingMessage, Claim>();
  const endpoint = localEndpoint(schema, serving, log, {
    contextOf: (request, message) => {
      const claim = claims.get(message);
      return claim
        ? contextFromClaim(serving, claim, message)
        : requestContext(serving, callerOf(message), (name) => request.headers.get(name));
    },
    plugins: [
      // What the hub asks has been measured there; what its claims are for may still be too many rows at once.
      useLimits({
        limits: env.limits,
        payer: payerBehind(env.web.trustedProxies),
        budget: createBudget({ perMinute: env.limits.budget }),
        limited: (message) => !claims.has(message),
      }) as Plugin,
      useHubFields(schema, (message) => claims.has(message)),
      useRepresentations(env.limits.representations),
      useTimeLimit(env.limits.operationTime),
    ],
  });
  return {
    handle: async (request, response) => {
      const { body = '' } = request as IncomingMessage & { body?: string };
      const claim = await gatekeeper.claimOf(request, body);
      if (claim === undefined) return answer(response, 401, refusal);
      if (claim !== null) claims.set(request, claim);
      return endpoint.handle(request, response);
    },
    close: () => endpoint.close(),
  };
}

/** The context of a request of the hub's: whom it asks for and as of when stands in the claim. */
export function contextFromClaim(
  serving: Serving,
  { principal, holder, asOf }: Claim,
  { headers }: IncomingMessage,
): HubContext {
  const requestId = headers['x-request-id'];
  const context = requestContext(serving, principal, (name) =>
    name === 'x-request-id' && typeof requestId === 'string' ? requestId : null,
  );
  return { ...context, asOf, holderOf: () => Promise.resolve(holder) };
}

/** Refuses operations with a field of the hub's, however it is written, before anything is executed. */
function useHubFields(
  schema: GraphQLSchema,
  claimed: (message: IncomingMessage) => boolean,
): Plugin<{ req?: IncomingMessage }> {
  const known = new WeakMap<DocumentNode, boolean>();
  const asks = (document: DocumentNode) => {
    const asked = known.get(document) ?? asksForHubFields(schema, document);
    known.set(document, asked);
    return asked;
  };
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { req } = args.contextValue as { req?: IncomingMessage };
      if ((req && claimed(req)) || !asks(args.document)) return;
      setResultAndStopExecution({ errors: [refusalError() as GraphQLError] });
    },
  };
}

function asksForHubFields(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let asked = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        asked ||= types.getParentType() === schema.getQueryType() && hubFields.has(name.value);
      },
    }),
  );
  return asked;
}
