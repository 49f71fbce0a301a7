import type { AllianceHub } from '../hub.ts';

export function registerPractice(hub: AllianceHub): void {
  hub.model('Practice', {
    description: 'A way the bodies have worked (praksis).',
    rule: 'public',
    fields: {
      title: 'What it is, in short.',
      text: 'How they worked.',
      consequence: 'What came of it.',
      body: 'The body whose practice it was.',
    },
  });
  hub.collection('Practice', {
    one: 'practice',
    many: 'practices',
    filter: ['bodyId', 'title'],
    order: ['title'],
  });
  hub.model('StandingItem', {
    description: 'An item on the agenda of every meeting of a body (fast punkt).',
    rule: 'public',
    fields: {
      body: 'The body.',
      title: 'The item.',
      text: 'What it is for.',
      period: 'Since when it has stood there; no source says until when.',
      decision: 'The decision that brought it in (vedtak).',
    },
  });
  hub.collection('StandingItem', {
    one: 'standingItem',
    many: 'standingItems',
    filter: ['bodyId', 'title'],
    order: ['from'],
  });
  hub.search({
    type: 'Practice',
    title: (row: { title: string }) => row.title,
    texts: (row: Record<'titleEn' | 'text' | 'consequence', string | null>) => [
      row.titleEn,
      row.text,
      row.consequence,
    ],
  });
}
