import { regional, type RegionalBuilder } from './module.ts';

export function registerResearchProject(module: RegionalBuilder): void {
  const project = module.model('RegionalResearchProject', {
    description: 'A research project in the region (forskningsprosjekt).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      focusArea: 'The focus area, when one is named.',
      title: 'Title.',
      funderBodyId: { description: 'The body that pays for it (finansiør).', refersTo: 'Body' },
      researcherBodyId: {
        description: 'The body that does the research (forsker).',
        refersTo: 'Body',
      },
      date: 'When it was reported.',
      isAboutOwnRegion: 'Whether all the cases studied are from the region.',
      text: 'Description.',
      questions: 'Its research questions.',
      topics: 'The kinds of resource whose sharing it studies.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('RegionalResearchQuestion', {
    as: 'Point',
    of: 'project',
    description: 'A question of a research project (forskningsspørsmål).',
    defaultOrder: 'position',
    fields: {
      project: 'The project.',
      text: 'The question.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.value('RegionalResearchTopic', {
    as: 'Point',
    of: 'project',
    description: 'A kind of resource whose sharing is studied (ressurs som deles).',
    defaultOrder: 'position',
    fields: {
      project: 'The project.',
      title: 'The resource.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  module.collection('RegionalResearchProject', {
    many: 'regionalResearchProjects',
    filter: ['funderBodyId', 'researcherBodyId', 'date', 'title'],
    order: ['date', 'title'],
    catalogue: {
      question: {
        nb: 'Hva ble det forsket på i området?',
        en: 'What was researched in the region?',
      },
      term: 'forskningsprosjekt',
      topics: ['DEVELOPMENT'],
      example: '{ regionalResearchProjects { nodes { title text researcherBody { name } } } }',
    },
  });
  module.extend('Body', (x) => ({
    researchProjects: x.list({
      type: project,
      description: 'Research projects in the region that it pays for or carries out (forskning).',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await regional.client(context).regionalResearchProject.findMany({
          where: { OR: [{ funderBodyId: among }, { researcherBodyId: among }] },
          orderBy: { position: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => row.funderBodyId === key || row.researcherBodyId === key),
        );
      },
    }),
  }));
  module.search({
    type: 'RegionalResearchProject',
    title: (row) => row.title,
    texts: (row) => [row.titleEn, row.text, row.textEn],
  });
  module.search({
    type: 'RegionalResearchQuestion',
    title: (row) => row.text,
    texts: (row) => [row.textEn],
  });
  module.search({
    type: 'RegionalResearchTopic',
    title: (row) => row.title,
    texts: (row) => [row.titleEn],
  });
}
