import type { HealthBuilder } from '../module.ts';

export function registerTraining(module: HealthBuilder): void {
  module.model('HealthTraining', {
    description:
      'A method that municipal staff are trained in, such as Alert, now ProAct (skolering).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      cooperation: 'The cooperation.',
      project: 'The project it belongs to.',
      name: 'Name when the training began.',
      currentName: 'The name it has had since it was renamed.',
      text: 'What the method is.',
      audience: 'Who was trained.',
      isForWholeCooperation: 'Whether all municipalities of the cooperation took part.',
      year: 'Year of the report that describes it.',
      followUp: 'Who carries it on (videre oppfølging).',
      followUpBodyId: {
        description: 'The body that carries it on together with each municipality.',
        refersTo: 'Body',
      },
      events: 'Its training sessions and gatherings.',
    },
  });
  module.lists('HealthTraining', {
    filter: ['projectId', 'name', 'currentName', 'year', 'isForWholeCooperation'],
    order: ['name', 'year'],
  });
  module.search({
    type: 'HealthTraining',
    title: (row) => [row.name, row.currentName].filter(Boolean).join(' / '),
    texts: (row) => [row.text, row.followUp],
  });
}
