export { identifyDirectCallers } from './direct-callers.ts';
export { identifyBy } from './identify.ts';
export type { Issuer } from './issuer.ts';
export type { ConfiguredToken } from './service-token.ts';
export { createJwtVerifier } from './verify-jwt.ts';
export type { DirectCallerSettings } from './direct-callers.ts';
