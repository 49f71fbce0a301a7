import type { AllianceHub } from '../hub.ts';
import { registerCoverListChecks } from './cover-lists.ts';
import { registerMemberCountChecks } from './member-counts.ts';
import { registerPeriodChecks } from './periods.ts';

export function registerStructureChecks(hub: AllianceHub): void {
  registerMemberCountChecks(hub);
  registerCoverListChecks(hub);
  registerPeriodChecks(hub);
}
