import { createHash, createHmac } from 'node:crypto';

/** Addresses of one database by the roles that read it. */
export interface RoleUrls {
  /** By a role that reads what is open to everybody, and nothing else. */
  readonly public: string;
  /** By a role that reads for callers with a scope: people's rows only as far as a transaction says for whom. */
  readonly reader: string;
}

/** Longest name of a role in PostgreSQL, in bytes. */
const longestName = 63;

/**
 * The addresses of the database at `url` by the roles beside its owner. Their passwords follow from the owner's,
 * so that every process that knows it knows theirs, and nobody comes from theirs to the owner's. Without a
 * password in the address the server knows the owner by other means, and must know them by the same.
 */
export function roleUrls(url: string): RoleUrls {
  return { public: as(url, 'public'), reader: as(url, 'reader') };
}

/** The name of the role in an address. */
export function roleIn(url: string): string {
  const { username, searchParams } = new URL(url);
  return username === '' ? (searchParams.get('user') ?? '') : decodeURIComponent(username);
}

/** The password in an address; null where there is none. */
export function passwordIn(url: string): string | null {
  const { password, searchParams } = new URL(url);
  const text = password === '' ? searchParams.get('password') : decodeURIComponent(password);
  return text === null || text === '' ? null : text;
}

function as(url: string, kind: keyof RoleUrls): string {
  const owner = roleIn(url);
  const secret = passwordIn(url);
  const target = new URL(url);
  target.searchParams.delete('user');
  target.searchParams.delete('password');
  target.username = encodeURIComponent(nameOf(owner, kind));
  target.password =
    secret === null
      ? ''
      : createHmac('sha256', secret).update(`vesthub ${kind} ${owner}`).digest('base64url');
  return target.href;
}

function nameOf(owner: string, kind: string): string {
  const name = `${owner}_${kind}`;
  if (Buffer.byteLength(name) <= longestName) return name;
  const hash = createHash('sha256').update(owner).digest('hex').slice(0, 40);
  return `vesthub_${hash}_${kind}`;
}
