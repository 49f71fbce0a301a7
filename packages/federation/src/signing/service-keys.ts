import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

/** An Ed25519 key that signs or verifies requests between the hub and services. */
export interface ServiceKey {
  /** Identifies the key in signatures. */
  readonly id: string;
  /** The private half; null for a public key. */
  readonly signing: KeyObject | null;
  /** The public half. */
  readonly verifying: KeyObject;
}

/** Returns the id of the key that a hub signs with; null if all keys are public. */
export function signingKeyId(keys: readonly ServiceKey[]): string | null {
  return keys.find(({ signing }) => signing !== null)?.id ?? null;
}

/**
 * DER prefixes of an Ed25519 key: PKCS #8 for private keys, SubjectPublicKeyInfo for public ones. The 32 bytes of the
 * key follow.
 */
const before = {
  private: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
};

const pattern = /^(private|public)_([A-Za-z0-9_-]{43})$/;

/** Parses a key in the format of `newServiceKey`; null for any other text. */
export function parseServiceKey(text: string): ServiceKey | null {
  const [, kind, encoded] = pattern.exec(text) ?? [];
  if (encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length !== 32) return null;
  if (kind === 'public') return keyOf(null, fromDer('public', bytes));
  const signing = fromDer('private', bytes);
  return keyOf(signing, createPublicKey(signing));
}

/** Creates a key pair. The hub keeps the private half; services get the public half. */
export function newServiceKey(): { private: string; public: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const last = (der: Buffer) => der.subarray(-32).toString('base64url');
  return {
    private: `private_${last(privateKey.export({ format: 'der', type: 'pkcs8' }))}`,
    public: `public_${last(publicKey.export({ format: 'der', type: 'spki' }))}`,
  };
}

function fromDer(kind: 'private' | 'public', bytes: Buffer): KeyObject {
  const key = Buffer.concat([before[kind], bytes]);
  return kind === 'private'
    ? createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    : createPublicKey({ key, format: 'der', type: 'spki' });
}

function keyOf(signing: KeyObject | null, verifying: KeyObject): ServiceKey {
  const der = verifying.export({ format: 'der', type: 'spki' });
  const id = createHash('sha256').update(der).digest('base64url').slice(0, 16);
  return { id, signing, verifying };
}
