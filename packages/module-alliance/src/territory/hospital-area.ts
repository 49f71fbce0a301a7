import type { AllianceBuilder } from '../module.ts';

export function registerHospitalArea(module: AllianceBuilder): void {
  module.model('HospitalArea', {
    description:
      'The hospital and the district psychiatric centre of a municipality, as one source gives them (lokalsykehus og DPS). The mergers of 2020 did not move the areas, so each row refers to the municipality of before 2020.',
    rule: 'public',
    defaultOrder: 'id',
    fields: {
      municipality: 'The municipality.',
      hospital: 'Its hospital for somatic care.',
      districtPsychiatricCentre: 'Its district psychiatric centre; null if no source names it.',
      asOf: 'The day, or first day of the year, that the source describes; null if it does not say.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.lists('HospitalArea', {
    filter: ['municipalityId', 'hospitalId', 'districtPsychiatricCentreId'],
    order: ['asOf'],
  });
}
