import type { IncomingMessage, ServerResponse } from 'node:http';
import { inputError } from '@vesthub/kernel';
import type { AskAs } from '@vesthub/http';
import { writeCsv } from '../formats/csv.ts';
import { jsonStat } from '../formats/json-stat.ts';
import { aboutTable } from '../formats/metadata.ts';
import { tableSheet } from '../formats/table-sheet.ts';
import { writeXlsx } from '../formats/xlsx.ts';
import { parseSelections, selectRows } from '../selection/selected-rows.ts';
import type { TableRow } from '../tables/cells.ts';
import { readTable, type FileSize } from '../tables/read-table.ts';
import type { TableDefinition } from '../tables/table.ts';
import { askAs } from './ask.ts';
import { formats, type Format } from './formats.ts';
import { fileParameters, selectionName, selectionTexts } from './parameters.ts';
import { sendFile, type FileAnswer } from './send-file.ts';
import { ofOneVersion, versionOf, type Versions } from './versions.ts';

/** Limits of files. */
export interface FileLimits extends FileSize {
  /** Milliseconds after which a reader that takes nothing is let go. */
  readonly pause: number;
}

export interface TableFileParts {
  readonly ask: AskAs;
  readonly limits: FileLimits;
  readonly versions: Versions;
}

/** Answers with a table as a file, read as the caller. */
export async function sendTable(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: { table: TableDefinition; format: Format; given: URLSearchParams },
  { ask, limits, versions }: TableFileParts,
): Promise<void> {
  const { table, format, given } = wanted;
  const parameters = fileParameters(given, [selectionName]);
  if (parameters.dialect === 'excel-nb' && format !== 'csv') {
    throw inputError('dialect', 'excel-nb', 'no dialect, because only CSV has dialects');
  }
  const selections = parseSelections(table, selectionTexts(table, given));
  const { language } = parameters;
  const spoken = language === null ? {} : { 'accept-language': language === 'EN' ? 'en' : 'nb' };
  const version = await versionOf(request, response, versions, [table.operation], format);
  if (version.known) return;
  const read = readTable(table, askAs(ask, request, spoken), limits);
  const pages = selectRows(table, ofOneVersion(read, version), selections);
  response.setHeader('link', `</data/${table.key}.metadata.json>; rel="describedby"`);
  const file = {
    ...written(table, pages, { ...parameters, format, limits }),
    ...named(table, format),
  };
  await sendFile(response, file, { pause: limits.pause, head: request.method === 'HEAD' });
}

function named({ key }: TableDefinition, format: Format): Pick<FileAnswer, 'name' | 'type'> {
  return { name: `${key}.${format}`, type: formats[format].type };
}

interface Writing extends ReturnType<typeof fileParameters> {
  readonly format: Format;
  readonly limits: FileLimits;
}

function written(
  table: TableDefinition,
  pages: AsyncGenerator<readonly TableRow[]>,
  { format, dialect, labels, language, limits }: Writing,
): Pick<FileAnswer, 'chunks' | 'headers'> {
  if (format === 'json') {
    const options = { language: language ?? 'NB', mostCells: limits.cells } as const;
    return { chunks: oneChunk(table, pages, options) };
  }
  const sheet = tableSheet(table, pages, labels);
  if (format === 'xlsx') return { chunks: writeXlsx(sheet, aboutTable(table)) };
  return { chunks: afterFirstRows(writeCsv(sheet, dialect, { count: 0 })) };
}

async function* oneChunk(
  table: TableDefinition,
  pages: AsyncGenerator<readonly TableRow[]>,
  options: Parameters<typeof jsonStat>[2],
): AsyncGenerator<string> {
  const rows: TableRow[] = [];
  for await (const page of pages) rows.push(...page);
  yield JSON.stringify(jsonStat(table, rows, options));
}

/** Joins the headings with the first rows, so that a refusal of the rows comes before the headers of the answer. */
async function* afterFirstRows(chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  const headings = await chunks.next();
  const first = await chunks.next();
  yield `${headings.done ? '' : headings.value}${first.done ? '' : first.value}`;
  yield* chunks;
}
