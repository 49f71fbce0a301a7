import { PlanReportKind, ResourceFirmness } from '../generated/client/enums.ts';
import type { AllianceBuilder } from '../module.ts';

export function registerOrganisationAndResources(module: AllianceBuilder): void {
  registerOrganisation(module);
  registerResource(module);
  registerReport(module);
}

function registerOrganisation(module: AllianceBuilder): void {
  module.model('ActionPlanOrganisation', {
    description:
      'Leadership and reporting of a part of an action plan (organisering). A field is null if the plan does not state it.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      area: 'The priority area in the plan.',
      position: 'Place in the list, from 1.',
      scope: 'The part of the work concerned, as the plan names it.',
      lead: 'The leader, in words.',
      positionPercent: 'Share of a full-time position, per cent (stillingsprosent).',
      staffResponsibility:
        'The office or body responsible for the staff, in words (personalansvar).',
      text: 'Wording in the plan.',
      isConditional: 'Whether it depends on a decision that was not yet taken.',
      body: 'The body to which this part belongs or which it concerns.',
      reportsTo: 'Bodies and offices to which the leader reports.',
    },
  });
  module.model('ActionPlanReportingLine', {
    description:
      'A body or office to which the leader of a part of an action plan reports (rapporterer til).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      organisation: 'The organisation of the part of the plan.',
      position: 'Place in the list, from 1.',
      body: 'The body to which the leader reports; null if it is an office.',
      office: 'The office to which the leader reports; null if it is a body.',
      frequency: 'How often the leader reports, in words; null if not stated.',
    },
  });
}

function registerResource(module: AllianceBuilder): void {
  module.enum('ResourceFirmness', ResourceFirmness, {
    description: 'How firmly funding or staff of a plan is committed (bindingsgrad).',
    values: {
      SET_ASIDE: 'Set aside (avsatt).',
      PROPOSED: 'Proposed for the budget (foreslått avsatt).',
      CONDITIONAL: 'Only if a body decides so (dersom det vedtas).',
      EXPECTED: 'Expected from other organisations (forutsatt, vil motta).',
      SELF_FINANCED: 'The collaboration finances itself (selvfinansiert).',
    },
  });
  module.model('ActionPlanResource', {
    description:
      'Funding or staff for a part of an action plan (ressurser). A field is null if the plan does not state it.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      area: 'The priority area in the plan.',
      position: 'Place in the list, from 1.',
      scope: 'The part of the work concerned, as the plan names it.',
      firmness: 'How firmly the funding or staff is committed.',
      amountNok: 'Amount, whole NOK; null if the plan gives no amount or a range.',
      amountNokMin: 'Lower end of the range, whole NOK; null if the plan gives no range.',
      amountNokMax: 'Upper end of the range, whole NOK; null if the plan gives no range.',
      approximate: 'Whether the amount is approximate («rundt», «i størrelsesorden»).',
      positionPercent: 'Share of a full-time position, per cent (stillingsprosent).',
      giver: 'The giver, in words; null for the alliance’s own budget.',
      giverBody: 'The giver, if it is a body in this data set.',
      bound: 'Whether it may be used for one purpose only (bundet).',
      covers: 'Expenses that it is to cover, in words.',
      text: 'Wording in the plan.',
    },
  });
  module.lists('ActionPlanResource', {
    filter: ['areaId', 'scope', 'firmness', 'amountNok', 'giverBodyId'],
    order: ['amountNok', 'scope'],
  });
}

function registerReport(module: AllianceBuilder): void {
  module.enum('PlanReportKind', PlanReportKind, {
    description: 'Rhythm of a report on an action plan (rapporttype).',
    values: {
      FOUR_MONTH_REPORT: 'Status report three times a year (tertialrapport).',
      ANNUAL_REPORT: 'Yearly report (årsrapport).',
    },
  });
  module.model('ActionPlanReport', {
    description:
      'A report on a part of an action plan, and a body that considers it (rapportering).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      area: 'The priority area in the plan.',
      position: 'Place in the list, from 1.',
      kind: 'Kind of report.',
      scope: 'The part covered by the report, in words; null if it covers the whole area.',
      body: 'The body that considers the report.',
    },
  });
}
