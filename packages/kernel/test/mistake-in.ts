import { compose, ConfigurationError, type Module } from '@vesthub/kernel';

/** The message of the `ConfigurationError` that composing `modules` throws. */
export function mistakeIn(modules: Module[]): string {
  try {
    compose({ modules, as: 'monolith' });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('The modules compose.');
}

/** Options of a model without columns in its type. */
export const thing = {
  description: 'A thing.',
  rule: 'public',
  defaultOrder: 'id',
  fields: {},
} as const;
