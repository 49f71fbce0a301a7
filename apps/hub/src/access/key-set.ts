import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface KeySetOptions {
  /** Address of the issuer's keys, from the configuration and nowhere else. */
  readonly url: string;
  /** Milliseconds for which keys are taken as they are. @default 600000 */
  readonly keepFor?: number;
  /** Fewest milliseconds between two fetches, whatever keys the tokens name. @default 30000 */
  readonly cooldown?: number;
  /** Told of keys that could not be fetched. */
  readonly failed: (error: unknown) => void;
}

const keySet = z.object({
  keys: z
    .array(z.looseObject({ kty: z.string() }))
    .min(1)
    .max(100),
});

/** Most bytes of a set of keys. */
const largest = 200_000;

/**
 * The keys of an issuer: fetched when first needed, again when they are old or a token names another, at
 * most once in `cooldown`. An issuer that does not answer costs nothing as long as its keys are known.
 */
export function issuerKeys(options: KeySetOptions): JWTVerifyGetKey {
  const { url, keepFor = 600_000, cooldown = 30_000, failed } = options;
  let keys: ReturnType<typeof createLocalJWKSet> | null = null;
  let fetchedAt = -Infinity;
  let askedAt = -Infinity;
  let underWay: Promise<void> | null = null;
  const refresh = (): Promise<void> => {
    if (underWay) return underWay;
    if (performance.now() - askedAt < cooldown) return Promise.resolve();
    askedAt = performance.now();
    underWay = fetchKeys(url)
      .then((set) => {
        keys = createLocalJWKSet(set);
        fetchedAt = performance.now();
      })
      .catch(failed)
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  return async (header, token) => {
    if (keys === null) await refresh();
    else if (performance.now() - fetchedAt > keepFor) void refresh();
    if (keys === null) throw new KeysUnknown(`The keys at ${url} could not be fetched.`);
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return keys(header, token);
    }
  };
}

/** The keys of an issuer have never been had, so that nothing can be said of its tokens. */
class KeysUnknown extends Error {
  override name = 'KeysUnknown';
}

async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) throw new Error(`The keys at ${url} were answered with ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largest) throw new Error(`The keys at ${url} are larger than ${largest} bytes.`);
    chunks.push(chunk);
  }
  return keySet.parse(JSON.parse(Buffer.concat(chunks).toString())) as JSONWebKeySet;
}
