import type { AllianceBuilder } from '../module.ts';
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

/** Registers documents, meetings, cases, proposals, decisions and other facts about the alliance’s work. */
export function registerProceedings(module: AllianceBuilder): void {
  registerDocument(module);
  registerFoundingDocument(module);
  registerMeeting(module);
  registerCase(module);
  registerProposal(module);
  registerDecision(module);
  registerFuturePosition(module);
  registerProcessStep(module);
  registerBodyYear(module);
  registerMemberCount(module);
  registerPractice(module);
  registerConsultationResponse(module);
  registerStudyTrip(module);
  registerTimeline(module);
}
