import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';

export interface KeySetOptions {
  /** URL of the issuer's keys. Only the configuration sets the URL; a URL in a token is ignored. */
  readonly url: string;
  /** Milliseconds after which keys are fetched again. @default 600000 */
  readonly keepFor?: number;
  /** Minimum milliseconds between two fetches, failed ones included. @default 30000 */
  readonly cooldown?: number;
  /** Milliseconds for one fetch, body included. @default 5000 */
  readonly timeout?: number;
  /** Called with the error of each failed fetch. */
  readonly failed: (error: unknown) => void;
}

const keySet = z.object({
  keys: z
    .array(z.looseObject({ kty: z.string() }))
    .min(1)
    .max(100),
});

/** Maximum bytes of a key set. */
const maxBytes = 200_000;

/**
 * Returns a function that finds the key of a token among the issuer's keys. Fetches the keys on first use, after
 * `keepFor`, and when a token names an unknown key. Keeps the last valid keys while fetches fail.
 */
export function issuerKeys(options: KeySetOptions): JWTVerifyGetKey {
  const { url, keepFor = 600_000, cooldown = 30_000, timeout = 5_000, failed } = options;
  let askedAt = -Infinity;
  let fetchedAt = -Infinity;
  const fetchKeys: FetchImplementation = async (address, init) => {
    // The cooldown of jose starts only after a successful fetch. This check also limits requests to an issuer that is
    // down.
    if (performance.now() - askedAt < cooldown) throw new KeysNotFetched('Asked a moment ago.');
    askedAt = performance.now();
    try {
      const text = await readText(await fetch(address, { ...init, redirect: 'error' }));
      const keys = keySet.parse(JSON.parse(text));
      fetchedAt = performance.now();
      return Response.json(keys);
    } catch (cause) {
      failed(cause);
      throw new KeysNotFetched(`The keys at ${url} could not be fetched.`, { cause });
    }
  };
  const keys = createRemoteJWKSet(new URL(url), {
    // With an expiry, jose would wait for the issuer and reject tokens while the issuer is down.
    cacheMaxAge: Infinity,
    cooldownDuration: cooldown,
    timeoutDuration: timeout,
    [customFetch]: fetchKeys,
  });
  const areKnown = () => fetchedAt !== -Infinity;
  return async (header, token) => {
    if (areKnown() && performance.now() - fetchedAt > keepFor) {
      keys.reload().catch(() => undefined);
    }
    try {
      return await keys(header, token);
    } catch (cause) {
      if (areKnown()) throw cause;
      throw new KeysUnknown(`The keys at ${url} could not be fetched.`, { cause });
    }
  };
}

/** Thrown if an issuer's keys have never been fetched. The issuer's tokens can be neither accepted nor rejected. */
class KeysUnknown extends Error {
  override name = 'KeysUnknown';
}

/** Rejects a token that names an unknown key when the keys cannot be fetched now. */
class KeysNotFetched extends errors.JOSEError {
  override name = 'KeysNotFetched';
}

async function readText(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`The issuer answered with status ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) throw new Error(`The keys are larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
