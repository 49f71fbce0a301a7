export { readBody } from './body.ts';
export { callerOf, type Identify } from './callers.ts';
export { createFailedTokens, type FailedTokens } from './failed-tokens.ts';
export { type Endpoint, filePath } from './endpoint.ts';
export {
  type HttpServer,
  type HttpServerOptions,
  type Route,
  startHttpServer,
} from './http-server.ts';
export { startMetricsServer } from './metrics-server.ts';
export { answer } from './json-answer.ts';
export { type CallOutcome, createMetrics, type Metrics } from './metrics.ts';
export { createAddressKey, createRateLimitKey, isAddressRange } from './rate-limit-key.ts';
export { invalidToken, identityUnavailable, noMandate, refuse } from './refusal.ts';
export type { WebSettings } from './web-settings.ts';
