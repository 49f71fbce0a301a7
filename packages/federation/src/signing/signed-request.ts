import { createHash, randomUUID } from 'node:crypto';
import { isoDay, parseDay, protocolVersion, type Ownership, type Principal } from '@vesthub/kernel';
import { jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose';
import { z } from 'zod';
import type { ServiceKey } from './service-keys.ts';

/** Header of a request from the hub to a service that says for whom it asks. */
export const signatureHeader = 'vesthub-claim';

/** Seconds that a claim holds, and that two clocks may differ. */
const claimLifetime = 30;
export const clockTolerance = 30;

const issuer = 'vesthub';
const algorithm = 'EdDSA';

/** The request that a claim goes with: no other can be sent with it. */
export interface RequestToSign {
  readonly module: string;
  /** Path with query, as it stands in the request. */
  readonly path: string;
  readonly body: string | BodyHash;
}

/** SHA-256 of a body that is too large to be held, as base64url. */
export interface BodyHash {
  readonly hash: string;
}

/** A request of which the body is yet to come. */
export type RequestHead = Omit<RequestToSign, 'body'>;

/** What the hub says of a request it sends to a service. */
export interface SignedContext {
  readonly principal: Principal;
  /** Who has the module today, by the hub's registry. */
  readonly holder: Ownership;
  readonly asOf: Date | null;
}

/** A claim as it was read, with what tells it from others. */
export interface VerifiedRequest extends SignedContext {
  readonly id: string;
  /** When it ends, in seconds since 1970. */
  readonly expires: number;
  /** The protocol that the hub speaks. */
  readonly protocol: number;
  /** SHA-256 of the body it goes with, as base64url. */
  readonly hash: string;
}

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text);
  if (parsed === null) context.addIssue({ code: 'custom', message: 'expected YYYY-MM-DD' });
  return parsed ?? z.NEVER;
});

/** Fields that a newer hub adds are not looked at. */
const contents = z.object({
  jti: z.string().min(1),
  exp: z.number(),
  protocol: z.int(),
  path: z.string(),
  hash: z.string(),
  asOf: day.nullable(),
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

/** Signs a claim for one request with the first private key of `keys`. */
export function signRequest(
  keys: readonly ServiceKey[],
  { module, path, body }: RequestToSign,
  { principal, holder, asOf }: SignedContext,
): Promise<string> {
  const key = keys.find(({ signing }) => signing !== null);
  if (!key?.signing) throw new Error('A claim needs a private key.');
  return new SignJWT({
    protocol: protocolVersion,
    path,
    hash: hashOf(body),
    asOf: asOf && isoDay(asOf),
    holder,
    principal: { ...principal, scopes: [...principal.scopes].sort() },
  })
    .setProtectedHeader({ alg: algorithm, kid: key.id })
    .setIssuer(issuer)
    .setAudience(module)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${claimLifetime} s`)
    .sign(key.signing);
}

/** Reads a claim. Rejects with the reason where it is not one of `keys` for exactly this request, now. */
export async function verifyRequest(
  keys: readonly ServiceKey[],
  { body, ...head }: RequestToSign,
  token: string,
): Promise<VerifiedRequest> {
  const claim = await verifyRequestHead(keys, head, token);
  if (claim.hash !== hashOf(body)) throw new Error('The claim is for another body.');
  return claim;
}

/** The same before the body has come: whoever reads it holds it against the claim's hash. */
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
    maxTokenAge: claimLifetime,
    requiredClaims: ['iat', 'exp', 'jti'],
  });
  const claim = contents.parse(payload);
  if (claim.path !== path) throw new Error(`The claim is for ${claim.path}.`);
  const { principal, holder, asOf, jti: id, exp: expires, protocol, hash } = claim;
  return { principal, holder, asOf, id, expires, protocol, hash };
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
