import { whole } from './files.ts';

/** Settings of the background work: how long entries are kept, and how often findings are brought up to date. */
export const upkeepSettings = {
  VESTHUB_KEEP_REQUESTS: whole(30, 1, 36_500),
  VESTHUB_KEEP_READS: whole(730, 1, 36_500),
  VESTHUB_FINDINGS_REFRESH: whole(60, 0, 86_400),
};

export interface UpkeepLimits {
  /** Days for which answers to idempotent requests are kept. */
  readonly keepRequests: number;
  /** Days for which the log keeps entries about reads of unprotected figures. */
  readonly keepReads: number;
  /** Seconds between two rounds that bring the findings up to date; 0 to compute them only on request. */
  readonly findingsRefresh: number;
}

export function upkeepLimits(data: Record<keyof typeof upkeepSettings, number>): UpkeepLimits {
  return {
    keepRequests: data.VESTHUB_KEEP_REQUESTS,
    keepReads: data.VESTHUB_KEEP_READS,
    findingsRefresh: data.VESTHUB_FINDINGS_REFRESH,
  };
}
