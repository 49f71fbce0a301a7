import type { AllianceBuilder } from '../module.ts';

export function registerStaffing(module: AllianceBuilder): void {
  module.model('StaffingYear', {
    description: 'The staff of a body in a year (årsverk, stillinger).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      body: 'The body.',
      year: 'Calendar year.',
      fullTimeEquivalents: 'Full-time equivalents (årsverk); null if no source states them.',
      positions: 'Number of positions (stillinger); null if no source states it.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.model('WorkingEnvironmentReport', {
    description:
      'Statement on working environment, equality and sick leave in a year (arbeidsmiljø, likestilling, sykefravær).',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      body: 'The body.',
      year: 'Calendar year.',
      hasWorkingEnvironmentMeasures:
        'Whether special measures to improve the working environment were taken.',
      hasEqualityMeasures:
        'Whether special measures to promote equality were taken (likestillingstiltak).',
      hasSickLeave: 'Whether any sick leave was registered (sykefravær).',
      assessment: 'Assessment of the working environment, in words.',
      text: 'The statement as printed.',
    },
  });
  module.model('ContactPoint', {
    description:
      'Address of a body’s office, never of a private person (kontakt). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      body: 'The body.',
      year: 'Year in which the address was valid.',
      name: 'Name of the addressee.',
      building: 'Name of the building.',
      street: 'Street address.',
      postalCode: 'Postal code, four digits.',
      place: 'Name of the postal area.',
      email: 'E-mail address of the office.',
      website: 'Website of the office.',
      contactPerson: 'Contact person at the office.',
      contactTitle: 'Title of the contact person as printed.',
    },
  });
  module.lists('StaffingYear', {
    filter: ['bodyId', 'year'],
    order: ['year'],
  });
}
