import type { HealthHub } from '../hub.ts';

export function registerTraining(hub: HealthHub): void {
  hub.model('HealthTraining', {
    description:
      'A method that municipal staff are trained in, such as Alert, now ProAct (skolering).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation.',
      project: 'The project it belongs to.',
      name: 'Name when the training began.',
      currentName: 'Name since then.',
      text: 'What the method is.',
      audience: 'Who was trained.',
      wholeCooperation: 'Whether all municipalities of the cooperation took part.',
      year: 'The year whose report tells of it.',
      followUp: 'Who carries it on (videre oppfølging).',
      followUpBodyId: {
        description: 'The body that carries it on beside each municipality.',
        refersTo: 'Body',
      },
      events: 'Its training sessions and gatherings.',
    },
  });
  hub.collection('HealthTraining', {
    one: 'healthTraining',
    many: 'healthTrainings',
    filter: ['projectId', 'name', 'currentName', 'year', 'wholeCooperation'],
    order: ['name', 'year'],
  });
  hub.search({
    type: 'HealthTraining',
    title: (row: { name: string; currentName: string | null }) =>
      [row.name, row.currentName].filter(Boolean).join(' / '),
    texts: (row: { text: string; followUp: string | null }) => [row.text, row.followUp],
  });
}
