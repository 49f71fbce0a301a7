import type { ModuleImports } from '@vesthub/imports';

/** The formats and settings of imports. The importer itself, with its heavy libraries, is loaded on first use. */
export const imports: ModuleImports = {
  report: 'SteeringImport',
  formats: [
    {
      name: 'klass-json',
      description: "Codes or changes of codes from Klass' API (Statistics Norway).",
    },
    {
      name: 'json-stat',
      description:
        'JSON-stat 1 and 2: dense or sparse values, index as list or object, status in each of its forms.',
    },
    {
      name: 'excel',
      description:
        'A sheet of an Excel workbook (.xlsx): a table of figures, or the numbers of municipalities in two years in adjoining columns.',
    },
    {
      name: 'px',
      description: 'PC-Axis (.px), without rows with keys.',
    },
    {
      name: 'klass-csv',
      description: 'Code list or changes of codes from Klass (Statistics Norway) as CSV.',
    },
    {
      name: 'helseatlas',
      description: 'CSV of the Norwegian health atlases (Helseatlas), with areas by name.',
    },
    {
      name: 'template',
      description:
        "The hub's template: CSV with the columns indicator, region, period, value, and optionally age, sex, measure, numerator, denominator, status.",
    },
    {
      name: 'pxweb-csv',
      description:
        'CSV of PxWeb (Statistics Norway), separated by tab, comma or semicolon, with or without title line, in UTF-8 or Latin-1.',
    },
    {
      name: 'table',
      description:
        'Any CSV with a column for the region, and periods in a column or in the headings (Samdata); numbers may have blanks and a decimal comma.',
    },
  ],
  settings: [
    { name: 'publisher', value: 'name', description: 'publisher of the figures' },
    { name: 'dataSet', value: 'name', description: 'data set in which they were published' },
    {
      name: 'retrieved',
      value: 'moment',
      description:
        'when the file was fetched from the publisher: YYYY-MM-DD or ISO 8601; default: now',
    },
    { name: 'licence', value: 'terms', description: 'terms of use' },
    {
      name: 'indicator',
      value: 'key',
      description: 'the indicator to which all figures of the file belong',
    },
    {
      name: 'measure',
      value: 'kind',
      description:
        'what all figures of the file are: count, rate, share or index; without it, figures of which the file does not state it are closed',
    },
    {
      name: 'counted',
      value: 'kind',
      description: 'whether counts are of persons or events; default: persons',
    },
    {
      name: 'partOf',
      value: 'key',
      description:
        'the indicator of which all counts of the file are a part; before its first release',
    },
    { name: 'unit', value: 'unit', description: 'unit of all figures of the file' },
    {
      name: 'decimal',
      value: 'sign',
      description: 'decimal sign of the numbers: comma or point; found in the numbers without it',
    },
    {
      name: 'sheet',
      value: 'sheet',
      description:
        'name or number of the sheet of a workbook; needed if several sheets have tables',
    },
    { name: 'per', value: 'number', description: 'number of inhabitants that rates are per' },
    {
      name: 'mapping',
      value: 'file',
      isFile: true,
      description:
        'YAML file that says how the file is read; later files of the same publisher and data set are read in the same way',
    },
    {
      name: 'confirm',
      value: null,
      description: 'large changes of known figures are intended',
    },
    {
      name: 'synthetic',
      value: null,
      description: 'the figures were made by a generator, not measured',
    },
    {
      name: 'validFrom',
      value: 'day',
      description: 'for a code list without dates: first day on which its codes are valid',
    },
    {
      name: 'validTo',
      value: 'day',
      description: 'first day on which they are no longer valid',
    },
  ],
  load: async () => (await import('./import/importer.ts')).importer,
};

/** The names of the formats that can be imported. */
export const formatNames: readonly string[] = imports.formats.map(({ name }) => name);
