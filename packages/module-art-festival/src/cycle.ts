import { FestivalCyclePhase } from './generated/client/enums.ts';
import type { ArtFestivalBuilder } from './module.ts';

export function registerCycle(module: ArtFestivalBuilder): void {
  module.enum('FestivalCyclePhase', FestivalCyclePhase, {
    description: 'Phase that a step of the festival’s year belongs to (fase).',
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
  module.extension('FestivalCycleStep', {
    of: 'Activity',
    field: 'festival',
    formerKeys: formerSteps,
    description:
      'A step of the festival’s year, from application to report, as an activity of an action plan lays it out (årssyklus).',
    defaultOrder: 'position',
    fields: {
      festival: 'The festival.',
      edition: 'The edition it leads to.',
      position: 'Place in the festival’s year.',
      phase: 'What the step is about.',
      dueDate: 'The day it is due, where the plan names one.',
      bodyId: { description: 'The body it is done with or presented to.', refersTo: 'Body' },
    },
  });
  module.search({
    type: 'FestivalCycleStep',
    title: (row, { nameOf }) => nameOf('Activity', row.id),
  });
}

/** Keys of the steps from before the action plan of the alliance had them, each with the key of the activity. */
const formerSteps = {
  '2015-soknader': 'handlingsplan-2015.kunst-rett-vest.1.1',
  '2015-sponsorer': 'handlingsplan-2015.kunst-rett-vest.1.2',
  '2015-utlysning': 'handlingsplan-2015.kunst-rett-vest.2.1',
  '2015-soknadsfrist': 'handlingsplan-2015.kunst-rett-vest.2.2',
  '2015-jury': 'handlingsplan-2015.kunst-rett-vest.2.3',
  '2015-juryering': 'handlingsplan-2015.kunst-rett-vest.2.4',
  '2015-prosjektgruppemoter': 'handlingsplan-2015.kunst-rett-vest.3.1',
  '2015-vertskommune-2016': 'handlingsplan-2015.kunst-rett-vest.3.2',
  '2015-prosjektgruppen': 'handlingsplan-2015.kunst-rett-vest.4.1',
  '2015-faggruppen': 'handlingsplan-2015.kunst-rett-vest.4.2',
  '2015-kulturnettverket': 'handlingsplan-2015.kunst-rett-vest.4.3',
  '2015-kunstnerkontakt': 'handlingsplan-2015.kunst-rett-vest.4.4',
  '2015-seminar': 'handlingsplan-2015.kunst-rett-vest.5.1',
  '2015-apning': 'handlingsplan-2015.kunst-rett-vest.5.2',
  '2015-fellesutstilling': 'handlingsplan-2015.kunst-rett-vest.5.3',
  '2015-atelierer': 'handlingsplan-2015.kunst-rett-vest.5.4',
  '2015-medieplan': 'handlingsplan-2015.kunst-rett-vest.6.1',
  '2015-materiell': 'handlingsplan-2015.kunst-rett-vest.6.2',
  '2015-digitalt': 'handlingsplan-2015.kunst-rett-vest.6.3',
  '2015-presse': 'handlingsplan-2015.kunst-rett-vest.6.4',
  '2015-arsrapport': 'handlingsplan-2015.kunst-rett-vest.7.1',
  '2015-gjennomgang': 'handlingsplan-2015.kunst-rett-vest.8.1',
};
