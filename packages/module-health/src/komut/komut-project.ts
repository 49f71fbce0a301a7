import { database } from '../database.ts';
import type { HealthHub } from '../hub.ts';

export function registerKomutProject(hub: HealthHub): void {
  const project = hub.model('KomutProject', {
    description:
      'The project on electronic messages between municipalities, hospital and general practitioners (KomUt, elektronisk meldingsutveksling).',
    rule: 'public',
    fields: {
      cooperation: 'The cooperation whose municipalities take part.',
      bodyId: { description: 'The project as a body.', refersTo: 'Body' },
      title: 'Title.',
      shortName: 'The abbreviation the documents use.',
      ownerBodyId: { description: 'The body whose project it is.', refersTo: 'Body' },
      commissionedByBodyId: {
        description: 'The ministry it is done for (oppdrag).',
        refersTo: 'Body',
      },
      managedByBodyId: {
        description: 'The body that has its project management (prosjektledelse).',
        refersTo: 'Body',
      },
      wholeCatchment: 'Whether it takes in all municipalities of the trust’s area.',
      agreementCount:
        'Municipalities with an operating agreement, as the report says (driftsavtaler).',
      somaticCare: 'Whether messages pass in care for bodily illness (somatikk).',
      mentalHealthCare:
        'Whether messages pass in mental health and substance abuse (psykisk helse/rus).',
      exchangeStatus: 'Where messages pass.',
      challenge: 'What still makes trouble (utfordring).',
      pace: 'What the pace in the municipalities depends on (innføringstakt).',
      reportingTool:
        'The national tool by which each municipality reports (elektronisk innrapportering).',
      reportingToolYear: 'The year it came.',
      welfareTechnologyTo:
        'The day its help with welfare technology ends; that day is no longer inside (velferdsteknologi).',
      welfareTechnologyToPrecision: 'How exactly `welfareTechnologyTo` is known.',
      proposedHomeBodyId: { description: 'The body it was proposed to go to.', refersTo: 'Body' },
      proposedOn: 'The day of that proposal.',
      names: 'Names and spellings the documents use.',
      tasks: 'What it has done or is to do.',
      agreements: { description: 'Operating agreements with municipalities.', connection: true },
      waves: 'The steps by which messages are brought to services.',
      summaryCareRecords: 'The summary care record it brings into use.',
      guides: 'National guides it helped to write.',
      infrastructure: 'National programmes for common infrastructure it works with.',
      grants: 'Money given for it.',
    },
  });
  hub.collection('KomutProject', {
    one: 'komutProject',
    many: 'komutProjects',
    filter: ['ownerBodyId', 'managedByBodyId', 'commissionedByBodyId'],
  });
  registerKomutParts(hub);
  hub.extend('Body', (x) => ({
    komutProjects: x.list({
      type: project,
      description:
        'Projects on electronic messages that this body is, owns, commissions or manages.',
      loadMany: async (keys, _args, context) => {
        const rows = await database(context).komutProject.findMany({
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
  hub.search({
    type: 'KomutProject',
    title: (row: { title: string; shortName: string }) => `${row.title} (${row.shortName})`,
    texts: (row: { exchangeStatus: string; challenge: string; reportingTool: string }) => [
      row.exchangeStatus,
      row.challenge,
      row.reportingTool,
    ],
  });
  hub.search({ type: 'KomutTask', title: (row: { text: string }) => row.text });
  hub.search({
    type: 'KomutGuide',
    title: (row: { firstService: string; secondService: string }) =>
      `${row.firstService} og ${row.secondService}`,
  });
  hub.search({
    type: 'KomutInfrastructure',
    title: (row: { product: string }) => row.product,
    texts: (row: { purpose: string }) => [row.purpose],
  });
  registerNameCheck(hub);
}

function registerKomutParts(hub: HealthHub): void {
  hub.model('KomutName', {
    description: 'A name or spelling by which a document calls the project (navn).',
    rule: 'public',
    fields: {
      project: 'The project.',
      name: 'The name as printed.',
      position: 'Place in the list.',
    },
  });
  hub.model('KomutTask', {
    description: 'Something the project has done or is to do (oppgave).',
    rule: 'public',
    fields: {
      project: 'The project.',
      text: 'The task.',
      year: 'The year whose report or paper names it.',
      position: 'Place in the list.',
    },
  });
  hub.model('KomutGuide', {
    description: 'A national guide on how two services work together (nasjonal veileder).',
    rule: 'public',
    fields: {
      project: 'The project whose manager helped to write it.',
      firstService: 'The service on the one side.',
      secondService: 'The service on the other side.',
      year: 'The year whose report names it.',
      position: 'Place in the list.',
    },
  });
  hub.model('KomutInfrastructure', {
    description:
      'Work with a national programme for common infrastructure (Program for felles infrastruktur, FIA).',
    rule: 'public',
    fields: {
      project: 'The project.',
      bodyId: { description: 'The programme as a body.', refersTo: 'Body' },
      ownerBodyId: { description: 'The body whose programme it is.', refersTo: 'Body' },
      product: 'What was worked on.',
      purpose: 'What it is for (formål).',
      year: 'The year whose report tells of it.',
    },
  });
}

function registerNameCheck(hub: HealthHub): void {
  hub.check({
    name: 'health-komut-one-name',
    title: {
      nb: 'Dokumentene bruker samme navn på KomUt',
      en: 'The documents call KomUt by the same name',
    },
    kind: 'TERMINOLOGY',
    run: async (context) => {
      const projects = await database(context).komutProject.findMany({
        include: { names: { orderBy: { position: 'asc' } } },
      });
      return projects.flatMap((row) =>
        row.names.map(({ id, name }) => ({
          what: id,
          expected: `${row.title} (${row.shortName})`,
          actual: name,
          statedBy: [['KomutName', id] as const],
        })),
      );
    },
  });
}
