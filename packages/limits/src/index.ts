export { type Budget, createBudget, memoryCounters } from './budget.ts';
export { hubBudget } from './hub-budget.ts';
export { type SharedCountersOptions, sharedCounters } from './shared-counters.ts';
export { useInputText } from './use-input-text.ts';
export { useLimits } from './use-limits.ts';
export { useRepresentationLimit } from './use-representation-limit.ts';
export { useTimeLimit } from './use-time-limit.ts';
export { useTrustedDocuments } from './use-trusted-documents.ts';
export type { OperationLimits } from './operation-limits.ts';
