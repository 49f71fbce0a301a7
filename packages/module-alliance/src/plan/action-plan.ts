import { database } from '../database.ts';
import { ActionPlanStatus } from '../generated/client/enums.ts';
import type { AllianceHub } from '../hub.ts';

export function registerActionPlan(hub: AllianceHub): void {
  hub.enum('ActionPlanStatus', ActionPlanStatus, {
    description: 'What is known of an action plan.',
    values: {
      PROPOSED: 'The plan as proposed is known; no source shows its adoption (forslag).',
      ADOPTED: 'A source calls it adopted; its content is not known (vedtatt).',
      TITLE_ONLY: 'Only the title of the case is known.',
    },
  });
  hub.model('ActionPlan', {
    description: 'Yearly plan of measures (handlingsplan). That of 2015 is kept whole, row by row.',
    rule: 'public',
    fields: {
      year: 'The year it is for.',
      title: 'Title.',
      status: 'What is known of it.',
      revised: 'Whether a revised plan is known.',
      vision: 'Vision it rests on (visjon).',
      mainGoal: 'Main goal it rests on (hovedmål).',
      platform: 'The platform it carries out.',
      case: 'The case it was treated in (sak).',
      document: 'The paper that holds it.',
      priorityAreas: 'Its priority areas, in order (innsatsområder).',
    },
  });
  hub.collection('ActionPlan', {
    many: 'actionPlans',
    filter: ['year', 'status', 'title'],
    order: ['year'],
  });
  hub.builder.queryField('actionPlan', (t) =>
    t.prismaField({
      type: 'ActionPlan',
      nullable: true,
      description: 'The action plan of a year (handlingsplan); null when none is known.',
      args: { year: t.arg.int({ required: true, description: 'The year, such as 2015.' }) },
      resolve: (query, _root, { year }, context) =>
        database(context).actionPlan.findUnique({ ...query, where: { year } }),
    }),
  );
  registerParts(hub);
  hub.search({
    type: 'ActionPlan',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'vision' | 'mainGoal', string | null>) => [
      row.titleEn,
      row.vision,
      row.mainGoal,
    ],
  });
}

function registerParts(hub: AllianceHub): void {
  hub.model('ActionPlanArea', {
    description: 'A priority area in the plan of one year (innsatsområde i handlingsplanen).',
    rule: 'public',
    fields: {
      plan: 'The plan.',
      priorityArea: 'The priority area of the platform.',
      position: 'Place in the plan, from 1.',
      name: 'Name as printed.',
      platformFocusAreaCount: 'How many focus areas the plan says the platform gives it.',
      background: 'What the plan says before its measures.',
      focusAreas: 'Its focus areas, in order (fokusområder).',
      organisation: 'Who leads the work and reports to whom (organisering).',
      resources: 'Money and staff (ressurser).',
      reports: 'Reports and the bodies that treat them (rapportering).',
    },
  });
  hub.model('ActionPlanFocusArea', {
    description: 'A focus area in the plan of one year (fokusområde i handlingsplanen).',
    rule: 'public',
    fields: {
      area: 'The priority area in the plan.',
      focusArea: 'The focus area of the platform.',
      position: 'Place in the priority area, from 1.',
      name: 'Name as printed.',
      background: 'What the plan says before its measures.',
      measures: 'Its measures, in order (tiltak).',
      wishes: 'What the alliance wants the collaboration to work on.',
    },
  });
  hub.model('ActionPlanWish', {
    description:
      'What the alliance wants a collaboration with boards of its own to work on in the year (ønsket satsing).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area in the plan.',
      position: 'Place in the list, from 1.',
      text: 'What it wants.',
    },
  });
}
