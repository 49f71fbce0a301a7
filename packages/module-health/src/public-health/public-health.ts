import { dayForList, listsByKey } from '@vesthub/kernel';
import { health, type HealthBuilder } from '../module.ts';

export function registerPublicHealth(module: HealthBuilder): void {
  const focus = module.model('PublicHealthFocus', {
    description: 'Public health as a focus area of the alliance (fokusområdet folkehelse).',
    rule: 'public',
    defaultOrder: 'from',
    unknownBeginning: { within: 'cooperation' },
    fields: {
      cooperation: 'The cooperation on health of the same municipalities.',
      bodyId: { description: 'The body whose focus area it is.', refersTo: 'Body' },
      title: 'Title.',
      period: 'When it has been a focus area.',
      origin: 'How it became a focus area.',
      municipalDuty: 'What the law requires of municipalities (lovpålagt ansvar).',
      challenge: 'Why single measures do not suffice (folkehelseutfordringene).',
      researchGap: 'Where research is lacking.',
      researchIntention: 'What the alliance intends to do about the lack of research.',
      cultureLinkYear: 'The year the link to culture began.',
      cultureLink: 'How the work is linked with culture.',
      strategies: 'Strategies for public health.',
    },
  });
  module.lists('PublicHealthFocus', {
    filter: ['bodyId'],
    order: ['from'],
  });
  module.model('PublicHealthStrategy', {
    description: 'A strategy for public health (strategi for folkehelse).',
    rule: 'public',
    defaultOrder: 'adoptedOn',
    fields: {
      focus: 'The focus area.',
      title: 'Title.',
      adoptedOn: 'When it was adopted (vedtatt).',
      purpose: 'What it is to achieve (formål).',
      aims: 'The concerns it gives particular weight to.',
    },
  });
  module.lists('PublicHealthStrategy', {
    filter: ['focusId', 'title', 'adoptedOn'],
    order: ['adoptedOn', 'title'],
  });
  module.value('PublicHealthAim', {
    as: 'Point',
    of: 'strategy',
    description:
      'A concern that a strategy for public health gives particular weight to (særlig hensyn).',
    defaultOrder: 'position',
    fields: {
      strategy: 'The strategy.',
      text: 'The concern.',
      position: 'Place in the list.',
    },
  });
  module.extend('Body', (x) => ({
    publicHealthFocuses: x.list({
      type: focus,
      description: 'Public health as a focus area of this body (folkehelse).',
      args: module.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await health.client(context).publicHealthFocus.findMany({
          where: {
            ...module.validOn('PublicHealthFocus', dayForList(args, context)),
            bodyId: { in: [...keys] },
          },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  module.search({
    type: 'PublicHealthFocus',
    title: (row) => row.title,
    texts: (row) => [row.municipalDuty, row.challenge, row.researchIntention],
  });
  module.search({
    type: 'PublicHealthStrategy',
    title: (row) => row.title,
    texts: (row) => [row.purpose],
  });
  module.search({ type: 'PublicHealthAim', title: (row) => row.text });
}
