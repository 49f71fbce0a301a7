/** Keys that the focus areas had in this module, each with the key of the focus area of the alliance. */
export const formerAreas = {
  'areal-og-transport': 'arealbruk-transport-og-knutepunktutvikling',
  'arbeidskraft-og-kompetanse': 'framtidig-behov-for-arbeidskraft-og-kompetanse',
};

/** Keys of names of focus areas, which the alliance lists by document, each with the key of the focus area. */
export const formerNames = {
  'areal-og-transport.1': 'arealbruk-transport-og-knutepunktutvikling',
  'areal-og-transport.2': 'arealbruk-transport-og-knutepunktutvikling',
  'areal-og-transport.3': 'arealbruk-transport-og-knutepunktutvikling',
  'arbeidskraft-og-kompetanse.1': 'framtidig-behov-for-arbeidskraft-og-kompetanse',
  'arbeidskraft-og-kompetanse.2': 'framtidig-behov-for-arbeidskraft-og-kompetanse',
  'arbeidskraft-og-kompetanse.3': 'framtidig-behov-for-arbeidskraft-og-kompetanse',
  'arbeidskraft-og-kompetanse.4': 'framtidig-behov-for-arbeidskraft-og-kompetanse',
  'inkluderende-folkestyre.1': 'inkluderende-folkestyre',
};

/** Keys of measures of the action plan, each with the key of the measure of the alliance. */
export const formerMeasures = {
  'oppdatere-strategi-2015': 'handlingsplan-2015.transport.1',
  'pilotprosjekter-2015': 'handlingsplan-2015.transport.2',
  'akademia-2015': 'handlingsplan-2015.transport.3',
  'osloregionens-strategi-2015': 'handlingsplan-2015.transport.4',
  'planprosesser-2015': 'handlingsplan-2015.transport.5',
  'konkretisere-innhold-2015': 'handlingsplan-2015.arbeidskraft.1',
  'markedsfore-mastermodul-2015': 'handlingsplan-2015.arbeidskraft.2',
  'hogskolen-2015': 'handlingsplan-2015.arbeidskraft.3',
};

/** Keys of activities of the action plan, each with the key of the activity of the alliance. */
export const formerActivities = {
  'handlingsplan-2015.1': 'handlingsplan-2015.transport.1.1',
  'handlingsplan-2015.2': 'handlingsplan-2015.transport.1.2',
  'handlingsplan-2015.3': 'handlingsplan-2015.transport.1.3',
  'handlingsplan-2015.4': 'handlingsplan-2015.transport.2.1',
  'handlingsplan-2015.5': 'handlingsplan-2015.transport.3.1',
  'handlingsplan-2015.6': 'handlingsplan-2015.transport.4.1',
  'handlingsplan-2015.7': 'handlingsplan-2015.transport.5.1',
  'handlingsplan-2015.8': 'handlingsplan-2015.transport.5.2',
  'handlingsplan-2015.9': 'handlingsplan-2015.transport.5.3',
  'handlingsplan-2015.10': 'handlingsplan-2015.arbeidskraft.1.1',
  'handlingsplan-2015.11': 'handlingsplan-2015.arbeidskraft.1.2',
  'handlingsplan-2015.12': 'handlingsplan-2015.arbeidskraft.1.3',
  'handlingsplan-2015.13': 'handlingsplan-2015.arbeidskraft.2.1',
  'handlingsplan-2015.14': 'handlingsplan-2015.arbeidskraft.3.1',
};
