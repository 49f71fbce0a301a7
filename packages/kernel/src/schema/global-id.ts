import { inputError } from '../errors/errors.ts';

const keyPattern = /^[a-z0-9][a-z0-9.-]*$/;
const typePattern = /^[A-Z][A-Za-z0-9]*$/;

/** The global id of a row: `Type:key` as base64url. It contains no module, database or owner. */
export function globalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}

/** Type and key of a global id, encoded or written `Type:key`; null for any other text. */
export function parseGlobalId(id: string): { type: string; key: string } | null {
  const text = id.includes(':') ? id : Buffer.from(id, 'base64url').toString();
  const at = text.indexOf(':');
  const type = text.slice(0, at);
  const key = text.slice(at + 1);
  if (at < 1 || !typePattern.test(type) || !keyPattern.test(key)) return null;
  return id === text || id === globalId(type, key) ? { type, key } : null;
}

/** The key in an `id` argument. The argument is either the key itself, such as `asker`, or a global id of `type`. */
export function keyArgument(field: string, type: string, id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type === type) return parsed.key;
  if (parsed === null && keyPattern.test(id)) return id;
  throw inputError(
    field,
    id,
    `the key or the global id of a ${type}, as its field \`key\` gives it`,
  );
}

/** The key in a global id of any type; any other text is returned unchanged. */
export function keyOfGlobalId(id: string): string {
  return parseGlobalId(id)?.key ?? id;
}
