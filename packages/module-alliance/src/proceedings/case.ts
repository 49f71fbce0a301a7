import { keyArgument } from '@vesthub/kernel';
import { database } from '../database.ts';
import type { AllianceHub } from '../hub.ts';

export function registerCase(hub: AllianceHub): void {
  hub.model('Case', {
    description: 'An item for decision, numbered per body and year (sak).',
    rule: 'public',
    fields: {
      body: 'The body whose case it is.',
      municipality: 'The municipality whose own case it is, instead of a body of the alliance.',
      year: 'Year of the number.',
      number: 'Number within body and year (saksnummer).',
      printedNumber: 'Number and year as printed, such as 03/2018.',
      title: 'Title as printed; null where no source gives it.',
      summary: 'What it is about.',
      person: 'A person a source names with the case.',
      agendaItems: 'The meetings it was on the agenda of.',
      proposals: 'Proposals for a decision in it (forslag til vedtak).',
      decisions: 'Decisions in it (vedtak).',
      documents: 'Its papers.',
      processSteps: 'Steps of the process on the future that belong to it.',
      actionPlans: 'The action plan it is about (handlingsplan).',
      timelineEvents: 'Events of the timeline it is part of.',
    },
  });
  hub.collection('Case', {
    many: 'cases',
    filter: ['bodyId', 'municipalityId', 'year', 'number', 'printedNumber', 'title'],
    order: ['year', 'number', 'title'],
  });
  hub.builder.queryField('case', (t) =>
    t.prismaField({
      type: 'Case',
      nullable: true,
      description:
        'The case (sak) with a number of a body in a year, such as 24/2017 of `radmannsgruppen`; null when none is known.',
      args: {
        body: t.arg.id({ required: true, description: 'Key or global id of the body.' }),
        year: t.arg.int({ required: true, description: 'Year of the number, such as 2017.' }),
        number: t.arg.int({ required: true, description: 'Number of the case, such as 24.' }),
      },
      resolve: (query, _root, { body, year, number }, context) =>
        database(context).case.findFirst({
          ...query,
          where: { bodyId: keyArgument('case(body:)', 'Body', body), year, number },
        }),
    }),
  );
  hub.search({
    type: 'Case',
    title: (row: { printedNumber: string; title: string | null; summary: string | null }) =>
      `Sak ${row.printedNumber} ${row.title ?? row.summary ?? ''}`.trim(),
    texts: (row: Record<'titleEn' | 'summary' | 'summaryEn', string | null>) => [
      row.titleEn,
      row.summary,
      row.summaryEn,
    ],
  });
}
