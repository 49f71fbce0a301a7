import type { IncomingMessage, ServerResponse } from 'node:http';
import { codedError } from '@vesthub/kernel';
import { writeCsv } from '../formats/csv.ts';
import type { Guarded } from '../formats/guard.ts';
import type { Sheet } from '../formats/sheet.ts';
import { writeXlsx } from '../formats/xlsx.ts';
import { fieldsOf } from '../tabular/fields.ts';
import { isObject, type JsonObject } from '../tabular/json.ts';
import { tabulate, type Tabular } from '../tabular/rows.ts';
import { askAs } from './ask.ts';
import { formats, type Format } from './formats.ts';
import { fileParameters } from './parameters.ts';
import { sendFile, type FileAnswer } from './send-file.ts';
import type { TableFileParts } from './table-file.ts';

/** Parameters of the address that are the operation's or say how it becomes a table. */
const operationName = /^(?:query|variables|operationName|extensions|rows|lists)$/;

/** Answers with the answer to a GraphQL operation as a file. The answer must be a table; see `tabulate`. */
export async function sendAnswer(
  request: IncomingMessage & { body?: unknown },
  response: ServerResponse,
  { format, given }: { format: Exclude<Format, 'json'>; given: URLSearchParams },
  { ask, limits }: TableFileParts,
): Promise<void> {
  const parameters = fileParameters(given, [operationName]);
  const operation = request.method === 'POST' ? operationInBody(request.body) : inAddress(given);
  const { query } = operation;
  if (query === '') throw codedError('BAD_REQUEST', 'query: expected the text of the operation.');
  const spoken: Record<string, string> =
    parameters.language === null
      ? {}
      : { 'accept-language': parameters.language === 'EN' ? 'en' : 'nb' };
  const data = await askAs(ask, request, spoken)(operation);
  const lists = given.get('lists');
  if (lists !== null && lists !== 'join')
    throw codedError('BAD_REQUEST', 'lists: expected "join".');
  const tabular = tabulate(fieldsOf(query, operation.operationName ?? null), data, {
    rows: given.get('rows') ?? undefined,
    joinLists: lists === 'join',
  });
  const guarded = { count: 0 };
  const chunks =
    format === 'xlsx'
      ? writeXlsx(sheetOf(tabular), [['Spørring', query.slice(0, 32_000)]])
      : wholeFile(sheetOf(tabular), parameters, guarded);
  const file: FileAnswer = {
    type: formats[format].type,
    name: `vesthub.${format}`,
    chunks,
    headers: () => (guarded.count > 0 ? { 'vesthub-guarded': String(guarded.count) } : {}),
  };
  await sendFile(response, file, { pause: limits.pause, head: request.method === 'HEAD' });
}

/** Writes all rows before the first chunk is sent, so that the number of guarded texts is known. */
async function* wholeFile(
  sheet: Sheet,
  { dialect }: ReturnType<typeof fileParameters>,
  guarded: Guarded,
): AsyncGenerator<string> {
  const chunks: string[] = [];
  for await (const chunk of writeCsv(sheet, dialect, guarded)) chunks.push(chunk);
  yield chunks.join('');
}

function sheetOf({ columns, rows }: Tabular): Sheet {
  return {
    columns: columns.map((heading) => ({ heading, kind: 'text' })),
    rows: portions(rows.map((row) => columns.map((column) => row.get(column) ?? null))),
  };
}

async function* portions<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

interface GivenOperation {
  readonly query: string;
  readonly variables: JsonObject;
  readonly operationName?: string;
}

function inAddress(given: URLSearchParams): GivenOperation {
  const name = given.get('operationName');
  return {
    query: given.get('query') ?? '',
    variables: variablesIn(given.get('variables') ?? '{}'),
    ...(name === null ? {} : { operationName: name }),
  };
}

function operationInBody(body: unknown): GivenOperation {
  const parsed = typeof body === 'string' ? json('The body', body) : body;
  if (!isObject(parsed)) throw codedError('BAD_REQUEST', 'The body: expected a JSON object.');
  const { query, variables, operationName: name } = parsed;
  return {
    query: typeof query === 'string' ? query : '',
    variables: isObject(variables) ? variables : {},
    ...(typeof name === 'string' ? { operationName: name } : {}),
  };
}

function variablesIn(text: string): JsonObject {
  const parsed = json('variables', text);
  if (isObject(parsed)) return parsed;
  throw codedError('BAD_REQUEST', 'variables: expected a JSON object.');
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw codedError('BAD_REQUEST', `${name} is not JSON.`);
  }
}
