import { ConfigurationError } from '../errors/errors.ts';
import type { Module } from './define-module.ts';
import { duplicateError } from '../errors/duplicate-error.ts';

const duplicateType = /Another type with name (\w+) already exist/;
const duplicateField = /Duplicate field (?:definition for field )?(\w+) (?:on|in) (\w+)/;

/**
 * Runs one step of composing `modules`. Turns Pothos' errors about duplicate names into errors that name the modules.
 */
export function named<T>(
  modules: readonly Module[],
  definesOf: (module: Module) => ReadonlySet<string>,
  build: () => T,
): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw duplicateIn(modules, definesOf, message) ?? unnamed(modules, message, error);
  }
}

function duplicateIn(
  modules: readonly Module[],
  definesOf: (module: Module) => ReadonlySet<string>,
  message: string,
): ConfigurationError | null {
  const type = duplicateType.exec(message)?.[1];
  const [, field, parent] = duplicateField.exec(message) ?? [];
  const name = type ?? (field === undefined ? undefined : `${parent}.${field}`);
  if (name === undefined) return null;
  // This composes each module again, which is slow. It happens only when an error is about to be thrown.
  const [first, second] = modules.filter((module) => definesOf(module).has(name));
  if (!first || !second) return null;
  return duplicateError(type === undefined ? 'root field' : 'type', name, first.name, second.name);
}

function unnamed(modules: readonly Module[], message: string, cause: unknown): ConfigurationError {
  const names = modules.map((module) => module.name).join(', ');
  return new ConfigurationError(`The modules ${names} do not make a schema: ${message}`, { cause });
}
