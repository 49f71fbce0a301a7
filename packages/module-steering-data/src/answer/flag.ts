import type { SteeringBuilder } from '../module.ts';

/** Registers the enum that says whether a level has a value. */
export function registerFlag({ builder }: SteeringBuilder) {
  return builder.enumType('SteeringFlag', {
    description: 'Whether a level has a value, and why not (merknad).',
    values: {
      OK: { value: 'OK', description: 'The level has a value (verdi).' },
      PRIVACY: {
        value: 'PRIVACY',
        description: 'The value is confidential, to protect people (skjermet).',
      },
      MISSING: { value: 'MISSING', description: 'The value is not known (mangler).' },
      NOT_APPLICABLE: {
        value: 'NOT_APPLICABLE',
        description: 'A value is not possible (ikke aktuelt).',
      },
      INEXACT: {
        value: 'INEXACT',
        description: 'The value cannot be computed exactly for the requested borders (unøyaktig).',
      },
    } as const,
  });
}
