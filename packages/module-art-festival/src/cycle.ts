import { FestivalCyclePhase } from './generated/client/enums.ts';
import type { ArtFestivalBuilder } from './module.ts';

export function registerCycle(module: ArtFestivalBuilder): void {
  module.enum('FestivalCyclePhase', FestivalCyclePhase, {
    description: 'What a step of the festival’s year is about.',
    values: {
      FUNDING: 'Money from outside (ekstern finansiering).',
      CALL: 'Call to the artists (markedsføring rettet mot kunstnere).',
      APPLICATION: 'Deadline for applications (søknadsfrist).',
      JURY: 'Setting up the jury (etablere jury).',
      ACCEPTANCE: 'Assessment, and announcement of the artists admitted (juryering, antatte).',
      HOST: 'Work with the host municipality (vertskommune).',
      COMMUNICATION: 'Internal communication (intern kommunikasjon).',
      PREPARATION: 'Preparations (forberedelser).',
      OPENING: 'Opening (åpning).',
      MARKETING: 'Marketing (markedsføring).',
      REPORTING: 'Reporting (rapportering).',
      REVIEW: 'Review of aims, money and effort (gjennomgang).',
    },
  });
  module.model('FestivalCycleStep', {
    description:
      'A step of the festival’s year as an action plan lays it out (årssyklus): application, jury, acceptance, preparation, report.',
    rule: 'public',
    defaultOrder: 'position',
    fields: {
      festival: 'The festival.',
      edition: 'The edition it leads to.',
      position: 'Place in the plan.',
      phase: 'What the step is about.',
      measure: 'The measure of the plan it belongs to (tiltak).',
      text: 'What is done (aktivitet).',
      ongoing: 'Whether it goes on all year (løpende).',
      firstQuarter: 'First quarter of the step, 1 to 4; null for a step that goes on all year.',
      lastQuarter: 'Last quarter of the step, 1 to 4; null for a step that goes on all year.',
      timeAsPrinted: 'The time as printed, such as `Q2 + Q3`.',
      dueDate: 'The day it is due, where the plan names one.',
      bodyId: { description: 'The body it is done with or presented to.', refersTo: 'Body' },
    },
  });
  module.lists('FestivalCycleStep', {
    filter: ['phase', 'ongoing', 'firstQuarter', 'lastQuarter', 'editionId', 'bodyId'],
    order: ['position', 'firstQuarter'],
  });
  module.search({
    type: 'FestivalCycleStep',
    title: (row) => row.text,
    texts: (row) => [row.measure, row.textEn],
  });
}
