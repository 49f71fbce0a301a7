import type { Rule } from '@vesthub/kernel';

/** How figures came here. */
export const internal: Rule = { scopes: ['steering-data:internal'] };

/** The scope of those who may read figures as they came, before small numbers are protected. */
export const rawScope = 'steering-data:raw';

/** Figures as they came, and what refused lines say. Each read is recorded. */
export const raw: Rule = { scopes: [rawScope] };
