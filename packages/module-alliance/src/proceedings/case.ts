import { keyArgument, naming } from '@vesthub/kernel';
import { alliance, type AllianceBuilder } from '../module.ts';

export function registerCase(module: AllianceBuilder): void {
  module.model('Case', {
    description: 'An item for decision, numbered per body and year (sak).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      body: 'The body that considers the case; null if it is a municipality’s own case.',
      municipality: 'The municipality that considers the case; null if it is a case of a body.',
      year: 'Year of the case number.',
      number: 'Case number, unique within the body and year (saksnummer).',
      printedNumber: 'Number and year as printed, such as 03/2018.',
      title: 'Title as printed; null if no source gives it.',
      summary: 'Subject of the case, in words; null if unknown.',
      person: 'A person whom a source names in connection with the case; null if none.',
      agendaItems: 'Its entries on the agendas of meetings.',
      proposals: 'Proposals for a decision in it (forslag til vedtak).',
      decisions: 'Decisions in it (vedtak).',
      documents: 'Documents that belong to the case (sakspapirer).',
      processSteps: 'Steps of the decision on the alliance’s future that belong to it.',
      actionPlans: 'Action plans that were considered in it (handlingsplan).',
      timelineEvents: 'Events of the timeline that belong to it.',
    },
  });
  module.collection('Case', {
    many: 'cases',
    groups: { by: ['bodyId', 'year'] },
    filter: ['bodyId', 'municipalityId', 'year', 'number', 'printedNumber', 'title'],
    order: ['year', 'number', 'title'],
    catalogue: {
      question: {
        nb: 'Hvilke saker ble lagt fram til vedtak?',
        en: 'Which cases were put up for decision?',
      },
      term: 'sak',
      topics: ['PROCEEDINGS'],
      example:
        '{ cases { totalCount nodes { printedNumber title year body { name } decisions { title } } } }',
    },
  });
  module.builder.queryField('case', (t) =>
    t.prismaField({
      type: 'Case',
      nullable: true,
      description: module.catalogued(
        'case',
        {
          question: {
            nb: 'Hva gjaldt denne saken, og hva ble vedtatt?',
            en: 'What was this case of a body about, and what was decided?',
          },
          term: 'sak',
          topics: ['PROCEEDINGS'],
          example:
            '{ case(body: "radmannsgruppen", year: 2017, number: 24) { printedNumber title decisions { title date { text } } } }',
        },
        'By body, year and number, such as 24/2017 of `radmannsgruppen`; null if none is known.',
      ),
      args: {
        body: t.arg.id({
          required: true,
          description: 'Key, global id or name of the body.',
          ...naming('Body'),
        }),
        year: t.arg.int({ required: true, description: 'Year of the case number, such as 2017.' }),
        number: t.arg.int({
          required: true,
          description: 'Case number within the year, such as 24.',
        }),
      },
      resolve: (query, _root, { body, year, number }, context) =>
        alliance.client(context).case.findFirst({
          ...query,
          where: { bodyId: keyArgument('case(body:)', 'Body', body), year, number },
        }),
    }),
  );
  module.search({
    type: 'Case',
    title: (row) => `Sak ${row.printedNumber} ${row.title ?? row.summary ?? ''}`.trim(),
    texts: (row) => [row.titleEn, row.summary, row.summaryEn],
  });
}
