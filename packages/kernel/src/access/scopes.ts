import { known } from '../errors/errors.ts';

/** Kinds of scopes that every module has, each with the access it gives. */
const scopeKinds = {
  internal: 'read what is internal to the bodies of the module',
  write: 'change rows',
  raw: 'read figures before small numbers are protected',
  personal: 'read data about people',
  administer: 'administer the module',
} as const;

/** The scopes of one module, such as `health:internal`. */
export function scopesOf(module: string): string[] {
  return Object.keys(scopeKinds).map((kind) => `${module}:${kind}`);
}

/** The reason why `scope` is invalid, with the valid values; null for a valid scope. */
export function scopeProblem(scope: string, modules: readonly string[]): string | null {
  const [module = '', ...rest] = scope.split(':');
  if (!modules.includes(module)) {
    return `"${scope}" is no scope: there is no module "${module}". ${known('modules', modules)}`;
  }
  if (scopesOf(module).includes(scope)) return null;
  return `"${scope}" is no scope: a module has no "${rest.join(':')}". ${known('scopes', scopesOf(module))}`;
}
