import type { Rule } from '@vesthub/kernel';

/** Rule of import reports. */
export const internal: Rule = { scopes: ['steering-data:internal'] };

/** The scope that lets a caller read unprotected figures. */
export const rawScope = 'steering-data:raw';

/** Rule of unprotected figures and of the texts of rejected lines. Each read is recorded. */
export const raw: Rule = { scopes: [rawScope] };
