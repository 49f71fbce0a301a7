export type { Outcome } from '@vesthub/kernel';
