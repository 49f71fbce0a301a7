export {
  maxMessage,
  protocolHeader,
  type RemoteModule,
  vocabularyHeader,
} from './calls/call-service.ts';
export { remoteModules } from './calls/remote-modules.ts';
export { remoteService } from './calls/remote-service.ts';
export { createOwnerNames, type OwnerNames } from './owners/owner-names.ts';
export { createOwnershipCache } from './owners/ownership-cache.ts';
export { transportsBy } from './gateway/transports.ts';
export { moduleServiceRoute } from './service/module-service-route.ts';
export { contextFromSigned, notSigned, serviceEndpoint } from './service/service-endpoint.ts';
export {
  newServiceKey,
  parseServiceKey,
  type ServiceKey,
  signingKeyId,
} from './signing/service-keys.ts';
export { assemble, type Assembly } from './supergraph/assembly.ts';
export { explainProblems, type Naming } from './supergraph/explain.ts';
export { modulesOf } from './supergraph/operation-modules.ts';
export { askRunning } from './supergraph/running-subgraph.ts';
export { breakingChanges, committedSchema, publicSchemaOf } from './supergraph/schema-changes.ts';
export { type Subgraphs, subgraphsOf } from './supergraph/subgraphs.ts';
export { composeSupergraph, CompositionError } from './supergraph/supergraph.ts';
export type { ServiceCallSettings } from './calls/call-settings.ts';
export {
  createRequestVerifier,
  type RequestVerifier,
  configuredOwnership,
} from './signing/request-verifier.ts';
export {
  type RequestToSign,
  signatureHeader,
  type SignedContext,
  signRequest,
} from './signing/signed-request.ts';
