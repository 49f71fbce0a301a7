import { PlanReportKind, ResourceFirmness } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerArrangement(hub: AllianceHub): void {
  registerOrganisation(hub);
  registerResource(hub);
  registerReport(hub);
}

function registerOrganisation(hub: AllianceHub): void {
  hub.model('ActionPlanOrganisation', {
    description: 'Who leads a part of the plan, and to whom they report (organisering).',
    rule: 'public',
    fields: {
      area: 'The priority area in the plan.',
      position: 'Place in the list, from 1.',
      scope: 'What it is for, as the plan names it.',
      lead: 'Who leads it.',
      positionPercent: 'Share of a full position, per cent (stillingsprosent).',
      staffResponsibility: 'Who is responsible for the staff (personalansvar).',
      text: 'What the plan says.',
      conditional: 'Whether it depends on a decision not yet taken.',
      body: 'The body it is placed in, or is about.',
      reportsTo: 'To whom the leader reports.',
    },
  });
  hub.model('ActionPlanReportingLine', {
    description: 'Someone to whom the leader of a part of the plan reports (rapporterer til).',
    rule: 'public',
    fields: {
      organisation: 'The part of the plan.',
      position: 'Place in the list, from 1.',
      body: 'The body reported to.',
      office: 'The office reported to, where it is no body.',
      frequency: 'How often.',
    },
  });
}

function registerResource(hub: AllianceHub): void {
  hub.enum('ResourceFirmness', ResourceFirmness, {
    description: 'How firm money or staff of the plan is.',
    values: {
      SET_ASIDE: 'Set aside (avsatt).',
      PROPOSED: 'Proposed for the budget (foreslått avsatt).',
      CONDITIONAL: 'Only if a body so decides (dersom det vedtas).',
      EXPECTED: 'Expected from others (forutsatt, vil motta).',
      SELF_FINANCED: 'The collaboration pays for itself (selvfinansiert).',
    },
  });
  hub.model('ActionPlanResource', {
    description: 'Money or staff for a part of the plan, and how firm it is (ressurser).',
    rule: 'public',
    fields: {
      area: 'The priority area in the plan.',
      position: 'Place in the list, from 1.',
      scope: 'What it is for, as the plan names it.',
      firmness: 'How firm it is.',
      amountNok: 'Amount, whole NOK; null where the plan gives none or a range.',
      amountNokMin: 'Lower end of a range, whole NOK.',
      amountNokMax: 'Upper end of a range, whole NOK.',
      approximate: 'Whether the amount is approximate («rundt», «i størrelsesorden»).',
      positionPercent: 'Share of a full position, per cent (stillingsprosent).',
      giver: 'Who gives it, where it is not the alliance’s own budget.',
      giverBody: 'The giver as a body.',
      bound: 'Whether it is bound to a purpose (bundet).',
      covers: 'What it is to cover.',
      text: 'What the plan says.',
    },
  });
  hub.collection('ActionPlanResource', {
    one: 'actionPlanResource',
    many: 'actionPlanResources',
    filter: ['areaId', 'scope', 'firmness', 'amountNok', 'giverBodyId'],
    order: ['amountNok', 'scope'],
  });
}

function registerReport(hub: AllianceHub): void {
  hub.enum('PlanReportKind', PlanReportKind, {
    description: 'What kind of report it is.',
    values: {
      FOUR_MONTH_REPORT: 'Status report three times a year (tertialrapport).',
      ANNUAL_REPORT: 'Yearly report (årsrapport).',
    },
  });
  hub.model('ActionPlanReport', {
    description: 'A report on a part of the plan and a body that treats it (rapportering).',
    rule: 'public',
    fields: {
      area: 'The priority area in the plan.',
      position: 'Place in the list, from 1.',
      kind: 'What kind of report it is.',
      scope: 'What it covers, where it is not the whole area.',
      body: 'The body that treats it.',
    },
  });
}
