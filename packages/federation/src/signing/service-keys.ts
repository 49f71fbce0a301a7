import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';

/** A key that hub and services know each other by (Ed25519). */
export interface ServiceKey {
  /** Names the key in what is signed with it. */
  readonly id: string;
  /** What signs; null for a public key. */
  readonly signing: KeyObject | null;
  /** What tells whether it signed. */
  readonly verifying: KeyObject;
}

/** The id of the key that a hub with these signs with; null when none of them signs. */
export function signingKeyId(keys: readonly ServiceKey[]): string | null {
  return keys.find(({ signing }) => signing !== null)?.id ?? null;
}

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo. */
const before = {
  private: Buffer.from('302e020100300506032b657004220420', 'hex'),
  public: Buffer.from('302a300506032b6570032100', 'hex'),
};

const pattern = /^(private|public)_([A-Za-z0-9_-]{43})$/;

/** Reads a key as `newServiceKey` writes it; null for any other text. */
export function parseServiceKey(text: string): ServiceKey | null {
  const [, kind, encoded] = pattern.exec(text) ?? [];
  if (encoded === undefined) return null;
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length !== 32) return null;
  if (kind === 'public') return keyOf(null, fromDer('public', bytes));
  const signing = fromDer('private', bytes);
  return keyOf(signing, createPublicKey(signing));
}

/** Makes a key: the private half is the hub's, the public half is for the services. */
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
