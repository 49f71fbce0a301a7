import type { Rule } from '@vesthub/kernel';

/** Figures as they were published, before anything is done to protect small numbers, and what refused lines say. */
export const internal: Rule = { scopes: ['steering-data:internal'] };
