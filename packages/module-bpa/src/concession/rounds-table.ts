import { defineTable } from '@vesthub/publishing';

const count = (key: string, value: string, nb: string, en: string, unit: 'persons' | 'number') => ({
  key,
  title: { nb, en },
  unit: { nb: unit === 'persons' ? 'personer' : 'antall', en: unit },
  decimals: 0,
  value,
  sumOverPlaces: false,
  sumOverTime: false,
});

/** The counts and the value of each round of concessions. */
export const concessionRounds = defineTable({
  key: 'bpa-konsesjonsrunder',
  title: { nb: 'Konsesjonsrunder for BPA', en: 'Rounds of concessions for personal assistance' },
  description: {
    nb: 'Kommuner, søkere, leverandører, brukere og verdi i hver runde, slik dokumentene oppgir dem.',
    en: 'Municipalities, applicants, suppliers, users and value of each round, as documents state them.',
  },
  dimensions: [
    {
      key: 'round',
      title: { nb: 'runde', en: 'round' },
      role: 'other',
      code: 'key',
      label: 'title',
    },
    { key: 'year', title: { nb: 'utlysningsår', en: 'year' }, role: 'time', code: 'callYearMin' },
  ],
  measures: [
    count('participants', 'participantCount', 'kommuner', 'municipalities', 'number'),
    count('applicants', 'applicantCount', 'søkere', 'applicants', 'number'),
    count('suppliers', 'supplierCount', 'leverandører', 'suppliers', 'number'),
    count('users', 'userCount', 'brukere', 'users', 'persons'),
  ],
  source: { nb: 'Samarbeidets dokumenter', en: 'Documents of the cooperation' },
  licence: null,
  operation: `query Konsesjonsrunder($after: String) {
  concessionRounds(first: 100, after: $after) {
    nodes { key title callYearMin participantCount applicantCount supplierCount userCount }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: 'concessionRounds.nodes',
});
