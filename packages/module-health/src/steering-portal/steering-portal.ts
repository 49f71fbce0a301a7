import { listsByKey } from '@vesthub/kernel';
import { database } from '../database.ts';
import { SteeringPortalUpdate } from '../generated/client/enums.ts';
import type { HealthHub } from '../hub.ts';

export function registerSteeringPortal(hub: HealthHub): void {
  hub.enum('SteeringPortalUpdate', SteeringPortalUpdate, {
    description: 'How often figures are renewed.',
    values: { MONTHLY: 'Once a month (månedlig).' },
  });
  const portal = hub.model('SteeringPortal', {
    description:
      'A portal that shows what municipalities use of specialist health services (portal for styringsinformasjon).',
    rule: 'public',
    fields: {
      title: 'Title.',
      text: 'What it is.',
      requestedBy: 'Who asked for it.',
      period: 'From when the municipalities could use it.',
      url: 'Where it stood.',
      dataFrom: 'The first day its figures are for.',
      dataFromPrecision: 'How exactly `dataFrom` is known.',
      dataTo: 'The first day after those its figures are for.',
      dataToPrecision: 'How exactly `dataTo` is known.',
      updated: 'How often its figures are renewed.',
      showsLevel: 'Whether it shows the rate now (nivå).',
      showsDevelopment: 'Whether it shows change over time (utvikling).',
      showsVariation: 'Whether it shows differences between municipalities (variasjon).',
      coversSomaticCare: 'Whether it covers care for bodily illness (somatiske tjenester).',
      coversMentalHealth: 'Whether it covers mental health care (psykisk helsevern).',
      coversSubstanceAbuse: 'Whether it covers substance abuse care (rus).',
      nextStep: 'What was to come next (neste steg).',
      partners: 'Who developed it.',
      dataSources: 'Where its figures come from.',
      indicatorSources: 'Publications with indicators of the same kind.',
    },
  });
  hub.collection('SteeringPortal', {
    one: 'steeringPortal',
    many: 'steeringPortals',
    filter: ['title'],
    order: ['from', 'title'],
  });
  hub.model('SteeringPortalPartner', {
    description: 'A body that developed the portal (partner).',
    rule: 'public',
    fields: {
      portal: 'The portal.',
      bodyId: { description: 'The body.', refersTo: 'Body' },
      position: 'Place in the list.',
    },
  });
  hub.model('SteeringPortalDataSource', {
    description: 'Where figures of the portal come from (datakilde).',
    rule: 'public',
    fields: {
      portal: 'The portal.',
      bodyId: { description: 'The register or publisher.', refersTo: 'Body' },
      position: 'Place in the list.',
    },
  });
  hub.extend('Body', (x) => ({
    steeringPortals: x.list({
      type: portal,
      description: 'Portals for steering data that this body developed or gives figures to.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).steeringPortal.findMany({
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
  hub.search({
    type: 'SteeringPortal',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string; nextStep: string }) => [row.text, row.nextStep],
  });
}
