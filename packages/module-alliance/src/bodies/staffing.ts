import type { AllianceHub } from '../hub.ts';

export function registerStaffing(hub: AllianceHub): void {
  hub.model('StaffingYear', {
    description: 'The staff of a body in a year (årsverk, stillinger).',
    rule: 'public',
    fields: {
      body: 'The body.',
      year: 'Calendar year.',
      fullTimeEquivalents: 'Positions counted in full years (årsverk).',
      positions: 'Number of positions, where a source counts those (stillinger).',
      note: 'What is peculiar to the figure.',
    },
  });
  hub.model('WorkingEnvironmentReport', {
    description:
      'Statement of a year on working environment, equality and sick leave (arbeidsmiljø, likestilling, sykefravær).',
    rule: 'public',
    fields: {
      body: 'The body.',
      year: 'Calendar year.',
      workingEnvironmentMeasures: 'Whether special measures on working environment were taken.',
      equalityMeasures: 'Whether special measures on equality were taken (likestillingstiltak).',
      sickLeaveRegistered: 'Whether any sick leave was registered (sykefravær).',
      assessment: 'How the working environment is judged.',
      text: 'The statement.',
    },
  });
  hub.model('ContactPoint', {
    description:
      'Where a body is reached (kontakt): addresses of offices, never of private persons.',
    rule: 'public',
    fields: {
      body: 'The body.',
      year: 'Year for which the address is given.',
      name: 'Addressee.',
      building: 'Building.',
      street: 'Street address.',
      postalCode: 'Postal code, four digits.',
      place: 'Postal place.',
      email: 'E-mail address of the office.',
      website: 'Website.',
      contactPerson: 'The person to ask for.',
      contactTitle: 'Title of that person, as printed.',
    },
  });
  hub.collection('StaffingYear', {
    one: 'staffingYear',
    many: 'staffingYears',
    filter: ['bodyId', 'year'],
    order: ['year'],
  });
}
