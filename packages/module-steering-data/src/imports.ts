import type { ModuleImports } from '@vesthub/kernel';

/** What the command line and the documentation say of imports, without loading the code that reads files. */
export const imports: ModuleImports = {
  report: 'SteeringImport',
  formats: [
    {
      name: 'klass-json',
      description: "Codes or changes as Klass' API (Statistics Norway) answers them.",
    },
    {
      name: 'json-stat',
      description:
        'JSON-stat 1 and 2: values whole or sparse, index as list or object, status in each of its forms.',
    },
    {
      name: 'excel',
      description:
        'Excel workbook (.xlsx), its first sheet: a table of figures, or numbers of municipalities of two years side by side.',
    },
    { name: 'klass-csv', description: 'Code list or changes of Klass (Statistics Norway) as CSV.' },
    {
      name: 'helseatlas',
      description: 'CSV of the Norwegian health atlases (Helseatlas), areas by name.',
    },
    {
      name: 'template',
      description:
        "The hub's own template: CSV with the columns indicator, region, period, value, and age, sex, measure, numerator, denominator, status where they apply.",
    },
    {
      name: 'pxweb-csv',
      description:
        'CSV of PxWeb (Statistics Norway): tab, comma or semicolon, with or without title line, UTF-8 or Latin-1.',
    },
    {
      name: 'table',
      description:
        'Any CSV with a column for the region and periods in a column or in the headings (Samdata): numbers with blanks and decimal comma.',
    },
  ],
  settings: [
    { name: 'publisher', value: 'name', description: 'who published the figures' },
    { name: 'dataSet', value: 'name', description: 'what they published them in' },
    {
      name: 'retrieved',
      value: 'moment',
      description: 'when the file was fetched from them: YYYY-MM-DD or ISO 8601; without it, now',
    },
    { name: 'licence', value: 'terms', description: 'terms of use' },
    {
      name: 'indicator',
      value: 'key',
      description: 'the indicator that all figures of the file are of',
    },
    { name: 'synthetic', value: null, description: 'made by a generator, not measured' },
    { name: 'validFrom', value: 'day', description: 'first day of codes whose list has no dates' },
    { name: 'validTo', value: 'day', description: 'first day after them' },
  ],
  load: async () => (await import('./import/importer.ts')).importer,
};

/** What a file can be said to be. */
export const formatNames: readonly string[] = imports.formats.map(({ name }) => name);
