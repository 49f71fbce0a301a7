import { alliance, type AllianceBuilder } from '../module.ts';
import { ActionPlanStatus } from '../generated/client/enums.ts';

export function registerActionPlan(module: AllianceBuilder): void {
  module.enum('ActionPlanStatus', ActionPlanStatus, {
    description: 'State of knowledge about an action plan (kunnskapsgrunnlag).',
    values: {
      PROPOSED: 'The proposed plan is known; no source shows its adoption (forslag).',
      ADOPTED: 'A source calls the plan adopted; its content is unknown (vedtatt).',
      TITLE_ONLY: 'Only the title of the case about the plan is known (kun tittel).',
    },
  });
  module.model('ActionPlan', {
    description:
      'Yearly plan of measures (handlingsplan). The plan of 2015 is stored in full, row by row. A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      year: 'Year of the plan.',
      title: 'Title of the plan.',
      status: 'How much is known about the plan.',
      isRevised: {
        description: 'Whether a revised version of the plan is known.',
        definite: 'The documents were read in whole: a version that they do not name is not known.',
      },
      vision: 'Vision on which it is based (visjon).',
      mainGoal: 'Main goal on which it is based (hovedmål).',
      platform: 'The strategic platform that it implements.',
      case: 'The case in which it was considered (sak).',
      document: 'The document that contains it.',
      priorityAreas: 'Its priority areas, in order (innsatsområder).',
    },
  });
  module.collection('ActionPlan', {
    many: 'actionPlans',
    filter: ['year', 'status', 'title'],
    order: ['year'],
    catalogue: {
      question: { nb: 'Hva skulle gjøres i hvert år?', en: 'What was to be done in each year?' },
      term: 'handlingsplan',
      topics: ['PLANS'],
      example:
        '{ actionPlans { nodes { title year status priorityAreas { priorityArea { name } } } } }',
    },
  });
  module.builder.queryField('actionPlan', (t) =>
    t.prismaField({
      type: 'ActionPlan',
      nullable: true,
      description: module.catalogued(
        'actionPlan',
        {
          question: {
            nb: 'Hva var planen for dette året?',
            en: 'What was the plan for this year?',
          },
          term: 'handlingsplan',
          topics: ['PLANS'],
          example:
            '{ actionPlan(year: 2015) { title status priorityAreas { name focusAreas { measures { title } } } } }',
        },
        'Null if none is known.',
      ),
      args: { year: t.arg.int({ required: true, description: 'Year of the plan, such as 2015.' }) },
      resolve: (query, _root, { year }, context) =>
        alliance.client(context).actionPlan.findUnique({ ...query, where: { year } }),
    }),
  );
  registerParts(module);
  module.search({
    type: 'ActionPlan',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.vision, row.mainGoal],
  });
}

function registerParts(module: AllianceBuilder): void {
  module.model('ActionPlanArea', {
    description: 'A priority area in the plan of one year (innsatsområde i handlingsplanen).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      plan: 'The plan.',
      priorityArea: 'The priority area of the platform.',
      position: 'Place in the plan, from 1.',
      name: 'Name as printed.',
      platformFocusAreaCount:
        'Number of focus areas that the platform gives it, according to the plan; null if the plan does not say.',
      background: 'Introduction in the plan, before the measures; null if none.',
      focusAreas: 'Its focus areas, in order (fokusområder).',
      organisation: 'Leaders of the work and their reporting lines (organisering).',
      resources: 'Funding and staff (ressurser).',
      reports: 'Reports and the bodies that consider them (rapportering).',
    },
  });
  module.model('ActionPlanFocusArea', {
    description: 'A focus area in the plan of one year (fokusområde i handlingsplanen).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      area: 'The priority area in the plan.',
      focusArea: 'The focus area of the platform.',
      position: 'Place in the priority area, from 1.',
      name: 'Name as printed.',
      background: 'Introduction in the plan, before the measures; null if none.',
      measures: 'Its measures, in order (tiltak).',
      wishes: 'Tasks that the alliance wants the collaboration to work on.',
    },
  });
  module.value('ActionPlanWish', {
    as: 'Point',
    of: 'focusArea',
    description:
      'A task that the alliance wants a collaboration with its own boards to work on in the year (ønsket satsing).',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area in the plan.',
      position: 'Place in the list, from 1.',
      text: 'The task, in words.',
    },
  });
}
