import { compose } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import type { GraphQLSchema } from 'graphql';
import { allModules, features } from '../modules.ts';

/** Composes the public schema of all modules. */
export function publicSchema(): GraphQLSchema {
  return compose({ modules: [registryModule, ...allModules], as: 'monolith', features }).schema;
}
