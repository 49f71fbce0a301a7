import { createRequire } from 'node:module';

/**
 * Vite would take graphql's `module` file for our sources while Node takes its `main` file for the libraries:
 * two copies, which refuse to work together. Node's choice for both.
 */
export const oneGraphql = [
  { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') },
];
