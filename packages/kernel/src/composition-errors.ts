import { HubConfigError } from './errors.ts';
import type { HubModule } from './module.ts';
import { twice } from './twice.ts';

const duplicateType = /Another type with name (\w+) already exist/;
const duplicateField = /Duplicate field (?:definition for field )?(\w+) (?:on|in) (\w+)/;

/** Runs a part of composing `modules`; Pothos' complaints become mistakes that name the modules. */
export function named<T>(
  modules: readonly HubModule[],
  definesOf: (module: HubModule) => ReadonlySet<string>,
  build: () => T,
): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof HubConfigError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw duplicateIn(modules, definesOf, message) ?? unnamed(modules, message, error);
  }
}

function duplicateIn(
  modules: readonly HubModule[],
  definesOf: (module: HubModule) => ReadonlySet<string>,
  message: string,
): HubConfigError | null {
  const type = duplicateType.exec(message)?.[1];
  const [, field, parent] = duplicateField.exec(message) ?? [];
  const name = type ?? (field === undefined ? undefined : `${parent}.${field}`);
  if (name === undefined) return null;
  // Only on the way to an error, so composing each module once more does not matter.
  const [first, second] = modules.filter((module) => definesOf(module).has(name));
  if (!first || !second) return null;
  return twice(type === undefined ? 'root field' : 'type', name, first.name, second.name);
}

function unnamed(modules: readonly HubModule[], message: string, cause: unknown): HubConfigError {
  const names = modules.map((module) => module.name).join(', ');
  return new HubConfigError(`The modules ${names} do not make a schema: ${message}`, { cause });
}
