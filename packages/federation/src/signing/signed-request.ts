import { createHash, randomUUID } from 'node:crypto';
import {
  isoDay,
  parseDay,
  protocolVersion,
  type Language,
  type Ownership,
  type Principal,
} from '@vesthub/kernel';
import { jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose';
import { z } from 'zod';
import type { ServiceKey } from './service-keys.ts';

/** Request header with the hub's signature, which includes the identity of the caller. */
export const signatureHeader = 'vesthub-claim';

/**
 * `signatureLifetime`: seconds for which a signature is valid. `clockTolerance`: seconds by which two clocks may
 * differ.
 */
const signatureLifetime = 30;
export const clockTolerance = 30;

const issuer = 'vesthub';
const algorithm = 'EdDSA';

/** The signed parts of a request. A signature is invalid for any other request. */
export interface RequestToSign {
  readonly module: string;
  /** Path with query, as in the request line. */
  readonly path: string;
  readonly body: string | BodyHash;
}

/** SHA-256 as base64url, for a body that is too large to keep in memory. */
export interface BodyHash {
  readonly hash: string;
}

/** A request whose body has not been read yet. */
export type RequestHead = Omit<RequestToSign, 'body'>;

/** Facts that the hub states about a signed request. */
export interface SignedContext {
  readonly principal: Principal;
  /** Owner, host and keeper of the module today, from the hub's registry. */
  readonly holder: Ownership;
  readonly asOf: Date | null;
  readonly language: Language;
}

/** The content of a valid signature. */
export interface VerifiedRequest extends SignedContext {
  readonly id: string;
  /** End of the signature's validity in seconds since 1970. */
  readonly expires: number;
  /** Protocol version of the hub. */
  readonly protocol: number;
  /** SHA-256 of the request's body as base64url. */
  readonly hash: string;
}

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed === null) context.addIssue({ code: 'custom', message: 'expected YYYY-MM-DD' });
  return parsed ?? z.NEVER;
});

/** The signed contents. Unknown fields are ignored, because newer hubs may send more. */
const contents = z.object({
  jti: z.string().min(1),
  exp: z.number(),
  protocol: z.int(),
  path: z.string(),
  hash: z.string(),
  asOf: day.nullable(),
  // A hub without this field answers in Norwegian.
  language: z.enum(['NB', 'EN']).default('NB'),
  holder: z.object({
    owner: z.string().nullable(),
    host: z.string().nullable(),
    keeper: z.string().nullable(),
  }),
  principal: z.object({
    kind: z.enum(['anonymous', 'token', 'jwt', 'command']),
    name: z.string(),
    body: z.string().nullable(),
    scopes: z.array(z.string()).transform((scopes) => new Set(scopes)),
  }),
});

/** Signs one request with the first private key of `keys`. */
export function signRequest(
  keys: readonly ServiceKey[],
  { module, path, body }: RequestToSign,
  { principal, holder, asOf, language }: SignedContext,
): Promise<string> {
  const key = keys.find(({ signing }) => signing !== null);
  if (!key?.signing) throw new Error('Signing needs a private key.');
  return new SignJWT({
    protocol: protocolVersion,
    path,
    hash: hashOf(body),
    asOf: asOf && isoDay(asOf),
    language,
    holder,
    principal: { ...principal, scopes: [...principal.scopes].sort() },
  })
    .setProtectedHeader({ alg: algorithm, kid: key.id })
    .setIssuer(issuer)
    .setAudience(module)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${signatureLifetime} s`)
    .sign(key.signing);
}

/**
 * Verifies the signature `token` of a request. Rejects with the reason if the signature has expired, belongs to another
 * request, or was made with a key that is not in `keys`.
 */
export async function verifyRequest(
  keys: readonly ServiceKey[],
  { body, ...head }: RequestToSign,
  token: string,
): Promise<VerifiedRequest> {
  const verified = await verifyRequestHead(keys, head, token);
  if (verified.hash !== hashOf(body)) throw new Error('The signature is for another body.');
  return verified;
}

/**
 * Verifies the signature `token` before the body is read. The caller must later compare the hash of the body with
 * `hash` in the result.
 */
export async function verifyRequestHead(
  keys: readonly ServiceKey[],
  { module, path }: RequestHead,
  token: string,
): Promise<VerifiedRequest> {
  const { payload } = await jwtVerify(token, (header) => keyNamed(keys, header), {
    algorithms: [algorithm],
    issuer,
    audience: module,
    clockTolerance,
    maxTokenAge: signatureLifetime,
    requiredClaims: ['iat', 'exp', 'jti'],
  });
  const verified = contents.parse(payload);
  if (verified.path !== path) throw new Error(`The signature is for ${verified.path}.`);
  const { principal, holder, asOf, language, jti: id, exp: expires, protocol, hash } = verified;
  return { principal, holder, asOf, language, id, expires, protocol, hash };
}

function keyNamed(keys: readonly ServiceKey[], { kid }: JWTHeaderParameters) {
  const key = keys.find(({ id }) => id === kid);
  if (!key) throw new Error(`There is no key ${kid}.`);
  return key.verifying;
}

function hashOf(body: string | BodyHash): string {
  if (typeof body === 'object') return body.hash;
  return createHash('sha256').update(body).digest('base64url');
}
