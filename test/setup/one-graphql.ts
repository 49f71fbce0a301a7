import { createRequire } from 'node:module';

/**
 * Resolves the package graphql to its `main` file. By default, the project's sources get its `module` file from Vite
 * and libraries get its `main` file from Node, and graphql rejects a schema that another copy of graphql created.
 */
export const oneGraphql = [
  { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') },
];
