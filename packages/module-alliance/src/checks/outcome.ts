import type { AllianceHub } from '../hub.ts';

type OwnCheck = Extract<Parameters<AllianceHub['check']>[0], { run: unknown }>;

/** What a check reports for one claim. */
export type Outcome = Awaited<ReturnType<OwnCheck['run']>>[number];
