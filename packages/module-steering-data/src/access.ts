import type { Rule } from '@vesthub/kernel';

/** Access rule of import reports. */
export const internal: Rule = { scopes: ['steering-data:internal'] };

/** The scope that lets a caller read unprotected figures. */
export const rawScope = 'steering-data:raw';

/** Access rule of unprotected figures and of the texts of rejected lines. The resolvers record each read. */
export const raw: Rule = { scopes: [rawScope] };
