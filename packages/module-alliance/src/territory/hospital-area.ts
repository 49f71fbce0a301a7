import type { AllianceHub } from '../hub.ts';

export function registerHospitalArea(hub: AllianceHub): void {
  hub.model('HospitalArea', {
    description:
      'The local hospital (lokalsykehus) and district psychiatric centre (DPS) of a municipality, as one source gives them. The mergers of 2020 did not move the areas, so they belong to the old units.',
    rule: 'public',
    fields: {
      municipality: 'The municipality.',
      hospital: 'Its hospital for somatic care.',
      districtPsychiatricCentre: 'Its district psychiatric centre; null where no source names it.',
      asOf: 'The day or year for which the source speaks.',
      asOfPrecision: 'How exact that day is.',
      note: 'What is peculiar to it.',
    },
  });
  hub.collection('HospitalArea', {
    one: 'hospitalArea',
    many: 'hospitalAreas',
    filter: ['municipalityId', 'hospitalId', 'districtPsychiatricCentreId'],
    order: ['asOf'],
  });
}
