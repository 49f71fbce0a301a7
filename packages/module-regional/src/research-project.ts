import { database } from './database.ts';
import type { RegionalHub } from './hub.ts';

export function registerResearchProject(hub: RegionalHub): void {
  const project = hub.model('RegionalResearchProject', {
    description: 'A research project in the region (forskningsprosjekt).',
    rule: 'public',
    fields: {
      focusArea: 'The focus area, when one is named.',
      title: 'What it is about.',
      funderBodyId: { description: 'Who pays for it (finansiør).', refersTo: 'Body' },
      researcherBodyId: { description: 'Who does the research (forsker).', refersTo: 'Body' },
      date: 'When it was reported.',
      datePrecision: 'How exactly that is known.',
      studiesOwnRegion: 'Whether all the cases studied are from the region.',
      text: 'What it is.',
      questions: 'What it asks.',
      topics: 'The kinds of resource whose sharing it studies.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalResearchQuestion', {
    description: 'What a research project asks (forskningsspørsmål).',
    rule: 'public',
    fields: {
      project: 'The project.',
      text: 'The question.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.model('RegionalResearchTopic', {
    description: 'A kind of resource whose sharing is studied (ressurs som deles).',
    rule: 'public',
    fields: {
      project: 'The project.',
      title: 'The resource.',
      position: 'Place in the list it belongs to (rekkefølge).',
    },
  });
  hub.collection('RegionalResearchProject', {
    one: 'regionalResearchProject',
    many: 'regionalResearchProjects',
    filter: ['funderBodyId', 'researcherBodyId', 'date', 'title'],
    order: ['date', 'title'],
  });
  hub.extend('Body', (x) => ({
    regionalResearchProjects: x.list({
      type: project,
      description: 'Research projects in the region that it pays for or carries out (forskning).',
      loadMany: async (keys, _args, context) => {
        const among = { in: [...keys] };
        const rows = await database(context).regionalResearchProject.findMany({
          where: { OR: [{ funderBodyId: among }, { researcherBodyId: among }] },
          orderBy: { position: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) => row.funderBodyId === key || row.researcherBodyId === key),
        );
      },
    }),
  }));
  hub.search({
    type: 'RegionalResearchProject',
    title: (row: { title: string }) => row.title,
    texts: (row: { text: string; titleEn: string | null; textEn: string | null }) => [
      row.titleEn,
      row.text,
      row.textEn,
    ],
  });
  hub.search({
    type: 'RegionalResearchQuestion',
    title: (row: { text: string }) => row.text,
    texts: (row: { textEn: string | null }) => [row.textEn],
  });
  hub.search({
    type: 'RegionalResearchTopic',
    title: (row: { title: string }) => row.title,
    texts: (row: { titleEn: string | null }) => [row.titleEn],
  });
}
