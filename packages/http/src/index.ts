export { readBody } from './body.ts';
export { callerOf, type Identify } from './callers.ts';
export { type Endpoint, filePath } from './endpoint.ts';
export {
  type HttpServer,
  type HttpServerOptions,
  type Route,
  startHttpServer,
} from './http-server.ts';
export { answer, failure } from './json-answer.ts';
export { type CallOutcome, createMetrics, type Metrics } from './metrics.ts';
export { isAddressRange, createRateLimitKey } from './rate-limit-key.ts';
export { invalidToken, identityUnavailable, noMandate, Refusal, refuse } from './refusal.ts';
export type { WebSettings } from './web-settings.ts';
