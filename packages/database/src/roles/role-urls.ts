import { createHash, createHmac } from 'node:crypto';

/** URLs of one database for the roles that read it. */
export interface RoleUrls {
  /** URL for a role that reads only public tables. */
  readonly public: string;
  /** URL for a role that reads for callers with a scope. Row security limits the rows of tables about people. */
  readonly reader: string;
}

/** Maximum length of a PostgreSQL identifier, in bytes. */
const maxNameLength = 63;

/**
 * Derives the URLs of the reading roles from the owner's URL. A role's password is an HMAC that is keyed with the
 * owner's password. Every process with the owner's URL can compute the role's password, and nobody can compute the
 * owner's password from it. If `url` has no password, the server authenticates the owner by other means. It must then
 * authenticate the reading roles by the same means.
 */
export function roleUrls(url: string): RoleUrls {
  return { public: roleUrl(url, 'public'), reader: roleUrl(url, 'reader') };
}

/** The role in a database URL; empty when the URL names no role. */
export function roleIn(url: string): string {
  const { username, searchParams } = new URL(url);
  return username === '' ? (searchParams.get('user') ?? '') : decodeURIComponent(username);
}

/** The password in a database URL; null when the URL contains no password. */
export function passwordIn(url: string): string | null {
  const { password, searchParams } = new URL(url);
  const text = password === '' ? searchParams.get('password') : decodeURIComponent(password);
  return text === null || text === '' ? null : text;
}

function roleUrl(url: string, kind: keyof RoleUrls): string {
  const owner = roleIn(url);
  const password = passwordIn(url);
  const target = new URL(url);
  target.searchParams.delete('user');
  target.searchParams.delete('password');
  target.username = encodeURIComponent(roleName(owner, kind));
  target.password =
    password === null
      ? ''
      : createHmac('sha256', password).update(`vesthub ${kind} ${owner}`).digest('base64url');
  return target.href;
}

function roleName(owner: string, kind: string): string {
  const name = `${owner}_${kind}`;
  if (Buffer.byteLength(name) <= maxNameLength) return name;
  const hash = createHash('sha256').update(owner).digest('hex').slice(0, 40);
  return `vesthub_${hash}_${kind}`;
}
