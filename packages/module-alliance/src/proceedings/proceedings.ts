import { registerMeetingChecks } from '../checks/meetings.ts';
import { registerPaperChecks } from '../checks/papers.ts';
import type { AllianceHub } from '../hub.ts';
import { registerBodyYear } from './body-year.ts';
import { registerCase } from './case.ts';
import { registerConsultationResponse } from './consultation-response.ts';
import { registerDecision } from './decision.ts';
import { registerDocument } from './document.ts';
import { registerFoundingDocument } from './founding-document.ts';
import { registerFuturePosition } from './future-position.ts';
import { registerMeeting } from './meeting.ts';
import { registerMemberCount } from './member-count.ts';
import { registerPractice } from './practice.ts';
import { registerProcessStep } from './process-step.ts';
import { registerProposal } from './proposal.ts';
import { registerStudyTrip } from './study-trip.ts';
import { registerTimeline } from './timeline.ts';

/** Meetings, cases, proposals and decisions, and what else the papers of the alliance tell. */
export function registerProceedings(hub: AllianceHub): void {
  registerDocument(hub);
  registerFoundingDocument(hub);
  registerMeeting(hub);
  registerCase(hub);
  registerProposal(hub);
  registerDecision(hub);
  registerFuturePosition(hub);
  registerProcessStep(hub);
  registerBodyYear(hub);
  registerMemberCount(hub);
  registerPractice(hub);
  registerConsultationResponse(hub);
  registerStudyTrip(hub);
  registerTimeline(hub);
  registerMeetingChecks(hub);
  registerPaperChecks(hub);
}
