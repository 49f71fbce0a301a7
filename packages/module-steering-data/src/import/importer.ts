import { inputError, parseDay } from '@vesthub/kernel';
import type { Importer, ImportRequest } from '@vesthub/imports';
import { decimalSigns } from '@vesthub/statistics/formats';
import { importFile } from './import-file.ts';
import { importUrl } from './import-url.ts';
import { kindOption } from './kind-option.ts';
import { mappingFrom } from './mapping-option.ts';
import type { ImportOptions } from './options.ts';

/** The module's importer, used by the command line and the endpoint for files. */
export const importer: Importer = {
  importFile: (connection, path, request, name) =>
    importFile(connection, path, optionsOf(request), name),
  importUrl: (connection, url, request) => importUrl(connection, url, optionsOf(request)),
};

function optionsOf({
  author,
  as,
  dryRun,
  settings = {},
  reportId,
  limits,
  progress,
  propose,
}: ImportRequest): ImportOptions {
  const {
    publisher,
    dataSet,
    retrieved,
    licence,
    indicator,
    synthetic,
    validFrom,
    validTo,
    sheet,
    partOf,
  } = settings;
  return {
    author,
    as,
    dryRun,
    reportId,
    limits,
    progress,
    publisher,
    dataSet,
    licence,
    indicator,
    sheet,
    partOf,
    decimal: settings['decimal'] === undefined ? undefined : decimal(settings['decimal']),
    kind: kindOption(settings),
    retrievedAt: retrieved === undefined ? undefined : moment(retrieved),
    mapping: settings['mapping'] === undefined ? undefined : mappingFrom(settings['mapping']),
    propose,
    confirm: settings['confirm'] === 'true',
    synthetic: synthetic === 'true',
    validFrom: validFrom === undefined ? undefined : day('validFrom', validFrom),
    validTo: validTo === undefined ? undefined : day('validTo', validTo),
  };
}

function moment(text: string): Date {
  const date = new Date(text);
  const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(
    text,
  );
  if (written && !Number.isNaN(date.getTime()) && date.getTime() <= Date.now()) return date;
  throw inputError(
    'retrieved',
    text,
    'a moment in the past, such as 2016-11-03 or 2016-11-03T12:00:00Z',
  );
}

function decimal(text: string): ',' | '.' {
  const name = text.toLowerCase();
  if (name === 'comma' || name === 'point') return decimalSigns[name];
  throw inputError('decimal', text, 'comma or point');
}

function day(name: string, text: string): string {
  if (parseDay(text)) return text;
  throw inputError(name, text, 'a day written YYYY-MM-DD');
}
