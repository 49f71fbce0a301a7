export type { EmbeddedServer } from './embedded-server.ts';
export { EmbeddedPostgresError } from './error.ts';
export { openEmbedded } from './open-embedded.ts';
