import { createRequire } from 'node:module';

/**
 * Resolves graphql to its `main` file. By default Vite loads its `module` file for the project's sources and Node its
 * `main` file for libraries, and graphql rejects schemas of another copy of itself.
 */
export const oneGraphql = [
  { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') },
];
