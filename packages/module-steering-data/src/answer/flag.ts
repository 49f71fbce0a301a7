import type { SteeringBuilder } from '../module.ts';

/** Registers the enum that says whether a level has a value. */
export function registerFlag({ builder }: SteeringBuilder) {
  return builder.enumType('SteeringFlag', {
    description: 'Whether a level has a value, and why not.',
    values: {
      OK: { value: 'OK', description: 'The level has a value.' },
      PRIVACY: { value: 'PRIVACY', description: 'The value is confidential, to protect people.' },
      MISSING: { value: 'MISSING', description: 'The value is not known.' },
      NOT_APPLICABLE: { value: 'NOT_APPLICABLE', description: 'A value is not possible.' },
      INEXACT: {
        value: 'INEXACT',
        description: 'The value cannot be computed exactly for the requested borders.',
      },
    } as const,
  });
}
