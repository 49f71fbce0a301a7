import type { AllianceBuilder } from '../module.ts';
import { registerCoverListChecks } from './cover-lists.ts';
import { registerDocumentAndDecisionChecks } from './documents-and-decisions.ts';
import { registerMeetingChecks } from './meetings.ts';
import { registerMemberCountChecks } from './member-counts.ts';
import { registerPeriodChecks } from './periods.ts';
import { registerPlanChecks } from './plans.ts';

export function registerChecks(module: AllianceBuilder): void {
  registerMemberCountChecks(module);
  registerCoverListChecks(module);
  registerPeriodChecks(module);
  registerMeetingChecks(module);
  registerDocumentAndDecisionChecks(module);
  registerPlanChecks(module);
}
