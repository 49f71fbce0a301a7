import { listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerSteeringPortal(module: HealthBuilder): void {
  const portal = module.model('SteeringPortal', {
    description:
      'A portal that shows how much the inhabitants of municipalities use specialist health services (portal for styringsinformasjon).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: {},
    fields: {
      title: 'Title.',
      text: 'Description.',
      requestedBy: 'Who asked for it.',
      period: 'When the municipalities could use it.',
      url: 'Its address.',
      dataFrom: 'The first day its figures are for.',
      dataTo: 'The first day after the period its figures are for.',
      isUpdatedMonthly: 'Whether its figures are updated every month (månedlig).',
      hasLevel: 'Whether it shows the current rate (nivå).',
      hasDevelopment: 'Whether it shows change over time (utvikling).',
      hasVariation: 'Whether it shows differences between municipalities (variasjon).',
      hasSomaticCare: 'Whether it covers somatic care (somatiske tjenester).',
      hasMentalHealthCare: 'Whether it covers mental health care (psykisk helsevern).',
      hasSubstanceAbuseCare: 'Whether it covers substance abuse care (rus).',
      nextStep: 'The next step planned (neste steg).',
      partners: 'Who developed it.',
      dataSources: 'Where its figures come from.',
      indicatorSources: 'Publications with indicators of the same kind.',
    },
  });
  module.collection('SteeringPortal', {
    many: 'steeringPortals',
    filter: ['title'],
    order: ['from', 'title'],
    catalogue: {
      question: {
        nb: 'Hva viste portalen for styringsinformasjon?',
        en: 'What did the portal for steering information show?',
      },
      term: 'portal for styringsinformasjon',
      topics: ['HEALTH', 'FIGURES'],
      example: '{ steeringPortals { nodes { title text url hasLevel hasVariation } } }',
    },
  });
  module.value('SteeringPortalPartner', {
    as: 'Participant',
    of: 'portal',
    description: 'A body that developed the portal (partner).',
    defaultOrder: 'position',
    fields: {
      portal: 'The portal.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      position: 'Place in the list.',
    },
  });
  module.value('SteeringPortalDataSource', {
    as: 'Participant',
    of: 'portal',
    description: 'A source of the portal’s figures (datakilde).',
    defaultOrder: 'position',
    fields: {
      portal: 'The portal.',
      bodyId: { description: 'The register or publisher.', refersTo: 'Body' },
      position: 'Place in the list.',
    },
  });
  module.extend('Body', (x) => ({
    steeringPortals: x.list({
      type: portal,
      description: 'Portals for steering data that this body developed or provides figures for.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).steeringPortal.findMany({
          where: {
            OR: [
              { partners: { some: { bodyId: { in: [...keys] } } } },
              { dataSources: { some: { bodyId: { in: [...keys] } } } },
            ],
          },
          include: { partners: true, dataSources: true },
          orderBy: { id: 'asc' },
        });
        const links = rows.flatMap((row) =>
          [...new Set([...row.partners, ...row.dataSources].map(({ bodyId }) => bodyId))].map(
            (bodyId) => ({ bodyId, row }),
          ),
        );
        return listsByKey(keys, links, ({ bodyId }) => bodyId).map((list) =>
          list.map(({ row }) => row),
        );
      },
    }),
  }));
  module.search({
    type: 'SteeringPortal',
    title: (row) => row.title,
    texts: (row) => [row.text, row.nextStep],
  });
}
