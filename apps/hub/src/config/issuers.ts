import type { Issuer } from '@vesthub/identity';
import { z } from 'zod';

const safeUrl = z.url({ protocol: /^https?$/ }).refine(
  (url) => {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  },
  { error: 'expected https, but on this machine itself' },
);

const issuer = z
  .strictObject({
    issuer: z.string().min(1),
    jwks: safeUrl,
    profile: z.enum(['oidc', 'maskinporten']).default('oidc'),
    audience: z.string().min(1).optional(),
    organisation: z.string().min(1).default('organisation_number'),
    scopes: z.record(z.string().min(1), z.string().regex(/^[a-z][a-z0-9-]*:[a-z]+$/)),
  })
  .refine((one) => one.profile === 'maskinporten' || one.audience !== undefined, {
    path: ['audience'],
    error: 'expected, for an issuer of the profile "oidc"',
  });

/** Parses `VESTHUB_ISSUERS`, a JSON list of issuers. */
export const issuersSetting = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'expected a JSON list of issuers' });
      return z.NEVER;
    }
  })
  .pipe(z.array(issuer))
  .transform((issuers) =>
    issuers.map((one): Issuer => ({
      ...one,
      audience: one.audience ?? null,
      scopes: new Map(Object.entries(one.scopes)),
    })),
  );

/** Parses `VESTHUB_ORGANISATIONS`: entries `<organisation number>=<body>`, separated by commas. */
export const organisationsSetting = z
  .string()
  .default('')
  .transform((text, context) => {
    const bodies = new Map<string, string>();
    for (const entry of text.split(',').map((one) => one.trim())) {
      if (entry === '') continue;
      const [, number, body] = /^(\d{9})=([a-z0-9][a-z0-9.-]*)$/.exec(entry) ?? [];
      if (number === undefined || body === undefined || !isOrganisationNumber(number)) {
        context.addIssue({
          code: 'custom',
          message: `expected <organisation number>=<body>, separated by commas, and not "${entry}"`,
        });
        return z.NEVER;
      }
      bodies.set(number, body);
    }
    return bodies as ReadonlyMap<string, string>;
  });

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether `number` is a valid Norwegian organisation number: it has nine digits, and the last digit is a check digit
 * (modulo 11).
 */
function isOrganisationNumber(number: string): boolean {
  if (!/^\d{9}$/.test(number)) return false;
  const sum = weights.reduce((so, weight, at) => so + weight * Number(number[at]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(number[8]);
}
