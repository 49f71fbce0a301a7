import type { IncomingMessage } from 'node:http';
import {
  type LocalEndpointOptions,
  localEndpoint,
  requestContext,
  useNames,
  type ServerContext,
  useHints,
} from '@vesthub/endpoint';
import {
  type WebSettings,
  callerOf,
  createRateLimitKey,
  refuse,
  type Endpoint,
} from '@vesthub/http';
import {
  type OperationLimits,
  type Budget,
  useAnswerLimit,
  useLimits,
  useRepresentationLimit,
  useTimeLimit,
} from '@vesthub/limits';
import { codedError, type NameReader, type RequestContext } from '@vesthub/kernel';
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { SignedContext } from '../signing/signed-request.ts';
import { useFederatedTracing } from './federated-tracing.ts';
import type { RequestVerifier } from '../signing/request-verifier.ts';

/** Root fields that only signed requests of the hub may select. */
const hubFields: ReadonlySet<string> = new Set(['_entities', '_service']);

/** The error for every request without a valid signature. Its text is always the same, so that it hides the reason. */
export const notSigned = () =>
  codedError('UNAUTHENTICATED', 'Only signed requests of the hub may ask this.');

interface ServiceParts extends Omit<LocalEndpointOptions, 'plugins' | 'contextOf'> {
  /** Resolves names in arguments to keys of the module's own rows. */
  readonly names: NameReader;
}

export interface ServiceEndpointSettings {
  readonly limits: OperationLimits;
  readonly web: WebSettings;
  readonly help: { readonly suggestions: boolean };
  /** Whether answers carry a trace if the router asks for one. */
  readonly federatedTracing: boolean;
}

/**
 * Creates the endpoint of a service. Signed requests of the hub may select every field on behalf of the hub's caller.
 * Unsigned requests may select only public fields.
 */
export function serviceEndpoint(
  { schema, server, log, names }: ServiceParts,
  verifier: RequestVerifier,
  env: ServiceEndpointSettings,
  budget: Budget,
): Endpoint {
  const signed = new WeakMap<IncomingMessage, SignedContext>();
  const charged = {
    rateLimitKey: createRateLimitKey(env.web.trustedProxies),
    budget,
    limited: (message: IncomingMessage) => !signed.has(message),
  };
  const endpoint = localEndpoint({
    schema,
    server,
    log,
    contextOf: (request, message) => {
      const context = signed.get(message);
      return context
        ? contextFromSigned(server, context, message)
        : requestContext(server, callerOf(message), (name) => request.headers.get(name));
    },
    plugins: [
      // Limits only unsigned requests, because the hub has already checked the operations of signed requests. The
      // limits on representations and time apply to signed and unsigned requests.
      useLimits({ limits: env.limits, ...charged }) as Plugin,
      useHubFields(schema, (message) => signed.has(message)),
      useRepresentationLimit(env.limits.representations),
      useTimeLimit(env.limits.operationTime),
      useHints(env.help.suggestions),
      useNames(names),
      useAnswerLimit({ most: env.limits.answerBytes, ...charged }) as Plugin,
      ...(env.federatedTracing ? [useFederatedTracing()] : []),
    ],
  });
  return {
    handle: async (request, response) => {
      const { body = '' } = request as IncomingMessage & { body?: string };
      const verified = await verifier.verify(request, body);
      if (verified === undefined) return refuse(response, notSigned());
      if (verified !== null) signed.set(request, verified);
      return endpoint.handle(request, response);
    },
    close: () => endpoint.close(),
  };
}

/** Creates the context of a signed request. Caller, as-of day and language come from the signature. */
export function contextFromSigned(
  serving: ServerContext,
  { principal, holder, asOf, language }: SignedContext,
  { headers }: IncomingMessage,
): RequestContext {
  const requestId = headers['x-request-id'];
  const context = requestContext(serving, principal, (name) =>
    name === 'x-request-id' && typeof requestId === 'string' ? requestId : null,
  );
  return { ...context, asOf, language, ownershipOf: () => Promise.resolve(holder) };
}

/** Refuses unsigned operations that select a field in `hubFields`, directly or in fragments, before execution. */
function useHubFields(
  schema: GraphQLSchema,
  isSigned: (message: IncomingMessage) => boolean,
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
      if ((req && isSigned(req)) || !asks(args.document)) return;
      setResultAndStopExecution({ errors: [notSigned()] });
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
