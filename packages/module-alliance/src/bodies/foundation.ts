import type { AllianceBuilder } from '../module.ts';

export function registerFoundation(module: AllianceBuilder): void {
  module.model('AllianceFoundation', {
    description:
      'How and why the alliance was founded, and how it describes itself (stiftelse). A field is null if no source states it.',
    rule: 'public',
    defaultOrder: 'foundedYear',
    fields: {
      body: 'The alliance.',
      foundedYear: 'Year it was founded (etablert).',
      municipalitiesThen: 'Number of member municipalities at the founding.',
      countyAuthoritiesThen: 'Number of member county authorities at the founding.',
      initiative: 'Background of the initiative, in words (initiativet).',
      isInitiativeHearsay: 'Whether the sources only repeat the account of others.',
      noDocumentsFromYear: 'First year of the period without documents in the secretariat.',
      noDocumentsToYear: 'Last year of the period without documents in the secretariat.',
      purpose: 'Purpose as stated in the statutes (formål).',
      purposeYear: 'Year of the statutes that state the purpose (vedtekter).',
      representation: 'How the alliance is to represent its members, in words.',
      selfDescription: 'The alliance’s description of itself.',
    },
  });
  registerFigures(module);
}

function registerFigures(module: AllianceBuilder): void {
  module.model('RegionFigure', {
    description:
      'Area, number of counties and of people that a source states for the whole region of a body (tall for regionen). A figure is null if the source does not state it.',
    rule: 'public',
    defaultOrder: 'year',
    fields: {
      body: 'The body whose region it is.',
      year: 'Year that the source describes.',
      inhabitants: 'Number of inhabitants.',
      areaKm2: 'Area in square kilometres.',
      counties: 'Number of counties (fylker) in which the members lie.',
      approximate: 'Whether the source gives the figures as approximate.',
      note: 'Remark (merknad); null if none.',
    },
  });
  module.renamed('TurnoverClaim', {
    as: 'TurnoverStatement',
    key: { 'vestregionen.2017': 'sak-24-2017' },
  });
  module.lists('RegionFigure', {
    filter: ['bodyId', 'year'],
    order: ['year'],
  });
}
