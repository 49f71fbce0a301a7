import type { AllianceHub } from '../hub.ts';

export function registerFoundation(hub: AllianceHub): void {
  hub.model('AllianceFoundation', {
    description: 'How and why the alliance was founded, and how it understands itself.',
    rule: 'public',
    fields: {
      body: 'The alliance.',
      foundedYear: 'Year it was founded (etablert).',
      municipalitiesThen: 'Municipalities at the founding.',
      countyAuthoritiesThen: 'County authorities at the founding.',
      initiative: 'Who took the initiative, and why (initiativet).',
      initiativeIsHearsay: 'Whether the sources only report what others have said.',
      noDocumentsFromYear: 'First year from which the secretariat keeps no documents.',
      noDocumentsToYear: 'Last year from which the secretariat keeps no documents.',
      purpose: 'Purpose in the statutes (formål).',
      purposeYear: 'Year of the statutes (vedtekter).',
      representation: 'How it is to speak for its members.',
      selfDescription: 'What it says it is.',
    },
  });
  registerFigures(hub);
}

function registerFigures(hub: AllianceHub): void {
  hub.model('RegionFigure', {
    description:
      'Inhabitants (innbyggere), area and counties that a source gives for the whole region of a body.',
    rule: 'public',
    fields: {
      body: 'The body whose region it is.',
      year: 'Year for which the source speaks.',
      inhabitants: 'Number of persons.',
      areaKm2: 'Area in square kilometres.',
      counties: 'Counties (fylker) the members lie in.',
      approximate: 'Whether the source says «about».',
      note: 'What is peculiar to the figure.',
    },
  });
  hub.model('TurnoverClaim', {
    description: 'What a source says of the yearly turnover of a body (omsetning).',
    rule: 'public',
    fields: {
      body: 'The body.',
      statedYear: 'Year of the statement.',
      yearsCovered: 'How many years back it speaks of.',
      minNok: 'Lower bound a year, NOK.',
      maxNok: 'Upper bound a year, NOK.',
      contributionSharePercent: 'Share that comes from the members’ contributions, per cent.',
      contributionShareApproximate: 'Whether the source says «about» of that share.',
      mainSource: 'Where most of the money comes from.',
      otherSources: 'Where the rest comes from.',
    },
  });
  hub.collection('RegionFigure', {
    one: 'regionFigure',
    many: 'regionFigures',
    filter: ['bodyId', 'year'],
    order: ['year'],
  });
}
