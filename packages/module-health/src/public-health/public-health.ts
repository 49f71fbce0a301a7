import { dayForList, listsByKey, validOn } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerPublicHealth(hub: HealthHub): void {
  const focus = hub.model('PublicHealthFocus', {
    description: 'Public health as a focus area of the alliance (fokusområdet folkehelse).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation it stands beside.',
      bodyId: { description: 'The body whose focus area it is.', refersTo: 'Body' },
      title: 'Title.',
      period: 'From when.',
      origin: 'How it came in.',
      municipalDuty: 'What the law asks of municipalities (lovpålagt ansvar).',
      challenge: 'Why single measures do not suffice (folkehelseutfordringene).',
      researchGap: 'What is missing in research.',
      researchIntention: 'What the alliance means to do about it.',
      cultureLinkYear: 'The year the link to culture was begun.',
      cultureLink: 'How the work is linked with culture.',
      strategies: 'Strategies for public health.',
    },
  });
  hub.collection('PublicHealthFocus', {
    one: 'publicHealthFocus',
    many: 'publicHealthFocuses',
    filter: ['bodyId'],
    order: ['from'],
  });
  hub.model('PublicHealthStrategy', {
    description: 'A strategy for public health (strategi for folkehelse).',
    rule: 'public',
    fields: {
      focus: 'The focus area.',
      title: 'Title.',
      adoptedOn: 'When it was adopted (vedtatt).',
      adoptedOnPrecision: 'How exactly `adoptedOn` is known.',
      purpose: 'What it is to bring about (formål).',
      aims: 'What it pays particular heed to.',
    },
  });
  hub.collection('PublicHealthStrategy', {
    one: 'publicHealthStrategy',
    many: 'publicHealthStrategies',
    filter: ['focusId', 'title', 'adoptedOn'],
    order: ['adoptedOn', 'title'],
  });
  hub.model('PublicHealthAim', {
    description: 'Something a strategy for public health pays particular heed to (særlig hensyn).',
    rule: 'public',
    fields: {
      strategy: 'The strategy.',
      text: 'The aim.',
      position: 'Place in the list.',
    },
  });
  hub.extend('Body', (x) => ({
    publicHealthFocuses: x.list({
      type: focus,
      description: 'Public health as a focus area of this body (folkehelse).',
      args: hub.vocabulary.asOfArgs,
      loadMany: async (keys, args, context) => {
        const rows = await database(context).publicHealthFocus.findMany({
          where: { ...validOn(dayForList(args, context)), bodyId: { in: [...keys] } },
          orderBy: { id: 'asc' },
        });
        return listsByKey(keys, rows, (row) => row.bodyId);
      },
    }),
  }));
  hub.search({
    type: 'PublicHealthFocus',
    title: (row: { title: string }) => row.title,
    texts: (row: { municipalDuty: string; challenge: string; researchIntention: string }) => [
      row.municipalDuty,
      row.challenge,
      row.researchIntention,
    ],
  });
  hub.search({
    type: 'PublicHealthStrategy',
    title: (row: { title: string }) => row.title,
    texts: (row: { purpose: string }) => [row.purpose],
  });
  hub.search({ type: 'PublicHealthAim', title: (row: { text: string }) => row.text });
}
