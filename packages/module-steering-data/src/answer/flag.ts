import type { SteeringHub } from '../hub.ts';

/** Whether a level has a value. */
export function registerFlag({ builder }: SteeringHub) {
  return builder.enumType('SteeringFlag', {
    description: 'Whether a level has a value, and why not.',
    values: {
      OK: { value: 'OK', description: 'It has.' },
      PRIVACY: { value: 'PRIVACY', description: 'Kept confidential to protect people.' },
      MISSING: { value: 'MISSING', description: 'Not known.' },
      NOT_APPLICABLE: { value: 'NOT_APPLICABLE', description: 'There can be none.' },
      INEXACT: {
        value: 'INEXACT',
        description: 'It cannot be given exactly within the borders asked for.',
      },
    } as const,
  });
}
