import { health, type HealthBuilder } from '../module.ts';

export function registerKomutProject(module: HealthBuilder): void {
  const project = module.model('KomutProject', {
    description:
      'The project on electronic messages between municipalities, hospital and general practitioners (KomUt, elektronisk meldingsutveksling).',
    rule: 'public',
    defaultOrder: 'title',
    fields: {
      cooperation: 'The cooperation whose municipalities take part.',
      bodyId: { description: 'The project as a body.', refersTo: 'Body' },
      title: 'Title.',
      shortName: 'The abbreviation the documents use.',
      ownerBodyId: { description: 'The body that owns the project.', refersTo: 'Body' },
      commissionedByBodyId: {
        description: 'The ministry it is done for (oppdrag).',
        refersTo: 'Body',
      },
      managedByBodyId: {
        description: 'The body that has its project management (prosjektledelse).',
        refersTo: 'Body',
      },
      isForWholeCatchment: 'Whether it covers all municipalities of the trust’s area.',
      agreementCount:
        'Number of municipalities with an operating agreement, as the report states it (driftsavtaler).',
      isForSomaticCare: 'Whether messages are exchanged in somatic care (somatikk).',
      isForMentalHealthCare:
        'Whether messages are exchanged in mental health and substance abuse care (psykisk helse/rus).',
      exchangeStatus: 'How far, and in which fields of care, messages are exchanged.',
      challenge: 'The unsolved problems (utfordring).',
      pace: 'What the pace in the municipalities depends on (innføringstakt).',
      reportingTool:
        'The national tool by which each municipality reports (elektronisk innrapportering).',
      reportingToolYear: 'The year the tool was introduced.',
      welfareTechnologyTo:
        'The first day after its support with welfare technology (velferdsteknologi).',
      proposedHomeBodyId: {
        description: 'The body that was proposed to take it over.',
        refersTo: 'Body',
      },
      proposedOn: 'The day of that proposal.',
      names: 'Names and spellings the documents use.',
      tasks: 'Its tasks, done or planned.',
      agreements: { description: 'Operating agreements with municipalities.', connection: true },
      waves: 'The steps of introducing messages in municipal services.',
      summaryCareRecords: 'The summary care record it introduces.',
      guides: 'National guides it helped to write.',
      infrastructure: 'National programmes for common infrastructure it works with.',
      grants: 'Money given for it.',
    },
  });
  module.collection('KomutProject', {
    many: 'komutProjects',
    filter: ['ownerBodyId', 'managedByBodyId', 'commissionedByBodyId'],
    catalogue: {
      question: {
        nb: 'Hvordan kom elektroniske meldinger i bruk?',
        en: 'How did electronic messages come into use?',
      },
      term: 'elektronisk meldingsutveksling',
      topics: ['HEALTH'],
      example: '{ komutProjects { nodes { title challenge agreementCount tasks { text } } } }',
    },
  });
  registerKomutParts(module);
  module.extend('Body', (x) => ({
    komutProjects: x.list({
      type: project,
      description:
        'Projects on electronic messages that this body is, owns, commissions or manages.',
      loadMany: async (keys, _args, context) => {
        const rows = await health.client(context).komutProject.findMany({
          where: {
            OR: [
              { bodyId: { in: [...keys] } },
              { ownerBodyId: { in: [...keys] } },
              { commissionedByBodyId: { in: [...keys] } },
              { managedByBodyId: { in: [...keys] } },
            ],
          },
          orderBy: { id: 'asc' },
        });
        return keys.map((key) =>
          rows.filter((row) =>
            [row.bodyId, row.ownerBodyId, row.commissionedByBodyId, row.managedByBodyId].includes(
              key,
            ),
          ),
        );
      },
    }),
  }));
  module.search({
    type: 'KomutProject',
    title: (row) => `${row.title} (${row.shortName})`,
    texts: (row) => [row.exchangeStatus, row.challenge, row.reportingTool],
  });
  module.search({ type: 'KomutTask', title: (row) => row.text });
  module.search({
    type: 'KomutGuide',
    title: (row) => `${row.firstService} og ${row.secondService}`,
  });
  module.search({
    type: 'KomutInfrastructure',
    title: (row) => row.product,
    texts: (row) => [row.purpose],
  });
}

function registerKomutParts(module: HealthBuilder): void {
  module.value('KomutName', {
    as: 'OtherName',
    of: 'project',
    description: 'A name or spelling that a document uses for the project (navn).',
    defaultOrder: 'position',
    fields: {
      project: 'The project.',
      name: 'The name as printed.',
      position: 'Place in the list.',
    },
  });
  module.value('KomutTask', {
    as: 'Point',
    of: 'project',
    description: 'A task of the project, done or planned (oppgave).',
    defaultOrder: 'position',
    fields: {
      project: 'The project.',
      text: 'The task.',
      year: 'Year of the report or paper that names it.',
      position: 'Place in the list.',
    },
  });
  module.model('KomutGuide', {
    description: 'A national guide on how two services work together (nasjonal veileder).',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      project: 'The project whose manager helped to write it.',
      firstService: 'One of the two services.',
      secondService: 'The other service.',
      year: 'Year of the report that names it.',
      position: 'Place in the list.',
    },
  });
  module.model('KomutInfrastructure', {
    description:
      'Work with a national programme for common infrastructure (Program for felles infrastruktur, FIA).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      project: 'The project.',
      bodyId: { description: 'The programme as a body.', refersTo: 'Body' },
      ownerBodyId: { description: 'The body that owns the programme.', refersTo: 'Body' },
      product: 'What was worked on.',
      purpose: 'What it is for (formål).',
      year: 'Year of the report that describes it.',
    },
  });
}
