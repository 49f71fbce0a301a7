import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, preferredType, type AskAs, type Route } from '@vesthub/http';
import { codedError } from '@vesthub/kernel';
import { metadataOf } from '../formats/metadata.ts';
import type { TableDefinition } from '../tables/table.ts';
import { sendAnswer } from './answer-file.ts';
import { AnswerWithErrors } from './ask.ts';
import type { FileSlots } from './file-slots.ts';
import { formats, type Format } from './formats.ts';
import { fileParameters } from './parameters.ts';
import { sendTable, type FileLimits } from './table-file.ts';
import { versionOf, type Versions } from './versions.ts';

export interface PublishedResults {
  readonly tables: readonly TableDefinition[];
  /** Runs an operation on the hub as the caller of a request. */
  readonly ask: AskAs;
  readonly limits: FileLimits;
  readonly slots: FileSlots;
  readonly versions: Versions;
}

/**
 * Answers the addresses of published results: `/data`, tables as files below it, and answers to operations as files.
 * Every file is read by an operation on the public schema as the caller, so that access rules, disclosure control,
 * limits and placements hold for files as for other answers.
 */
export function publishedResults(parts: PublishedResults): Route {
  return async (request, response) => {
    try {
      await route(request, response, parts);
    } catch (error) {
      if (!(error instanceof AnswerWithErrors)) throw error;
      if (response.headersSent) response.destroy();
      else error.send(response);
    }
  };
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  parts: PublishedResults,
): Promise<void> {
  const { pathname, searchParams: given } = new URL(request.url ?? '/', 'http://hub');
  const { method = 'GET' } = request;
  const graphql = /^\/graphql(?:\.(csv|xlsx))?$/.exec(pathname);
  if (graphql) {
    const format = graphql[1] ?? (request.headers.accept === 'text/csv' ? 'csv' : 'xlsx');
    if (!['GET', 'HEAD', 'POST'].includes(method)) throw notAllowed(method, 'GET, HEAD or POST');
    const wanted = { format: format === 'csv' ? 'csv' : 'xlsx', given } as const;
    return inSlot(parts.slots, () => sendAnswer(request, response, wanted, parts));
  }
  if (method !== 'GET' && method !== 'HEAD') throw notAllowed(method, 'GET or HEAD');
  if (pathname === '/data' || pathname === '/data/') {
    if ((await versionOf(request, response, parts.versions, [])).known) return;
    return answer(response, 200, { tables: parts.tables.map(listed) });
  }
  const { table, ending } = tableAt(pathname, parts.tables);
  if (ending === '.metadata.json') {
    fileParameters(given);
    if ((await versionOf(request, response, parts.versions, [])).known) return;
    return answer(response, 200, metadataOf(table));
  }
  const format = ending === '' ? negotiated(request, response, table) : formatOf(ending);
  if (format === null) throw notFound(pathname, table);
  const wanted = { table, format, given };
  return inSlot(parts.slots, () => sendTable(request, response, wanted, parts));
}

async function inSlot(slots: FileSlots, send: () => Promise<void>): Promise<void> {
  const free = slots.take();
  try {
    await send();
  } finally {
    free();
  }
}

function listed({ key, title, description }: TableDefinition): object {
  const files = [...Object.keys(formats), 'metadata.json'];
  return { key, title, description, files: files.map((ending) => `/data/${key}.${ending}`) };
}

function tableAt(pathname: string, tables: readonly TableDefinition[]) {
  const [, key = '', ending = ''] = /^\/data\/([^/.]+)(\..*)?$/.exec(pathname) ?? [];
  const table = tables.find((one) => one.key === key);
  if (table) return { table, ending };
  const known = tables.map((one) => one.key).join(', ');
  throw codedError(
    'PATH_NOT_FOUND',
    `There is no table at ${pathname.slice(0, 100)}; /data has the tables ${known}.`,
  );
}

function formatOf(ending: string): Format | null {
  const name = ending.slice(1);
  return name === 'csv' || name === 'xlsx' || name === 'json' ? name : null;
}

/** The format that `Accept` prefers; the answer names the address that always has it. */
function negotiated(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { key }: TableDefinition,
): Format {
  const offers = Object.entries(formats).map(([name, { type }]) => ({
    name,
    type: type.replace(/;.*/, ''),
  }));
  const type = preferredType(
    headers.accept,
    offers.map((offer) => offer.type),
  );
  const format = formatOf(`.${offers.find((offer) => offer.type === type)?.name}`);
  if (format === null) {
    const known = offers.map((offer) => offer.type).join(', ');
    throw codedError(
      'NOT_ACCEPTABLE',
      `Accept: "${String(headers.accept).slice(0, 200)}" is no format of the table; expected ${known}.`,
    );
  }
  response.setHeader('content-location', `/data/${key}.${format}`);
  return format;
}

function notFound(pathname: string, { key }: TableDefinition) {
  const endings = [...Object.keys(formats), 'metadata.json'];
  const known = endings.map((ending) => `/data/${key}.${ending}`).join(', ');
  return codedError(
    'PATH_NOT_FOUND',
    `There is nothing at ${pathname.slice(0, 100)}; expected ${known}.`,
  );
}

function notAllowed(method: string, expected: string) {
  return codedError('METHOD_NOT_ALLOWED', `Method ${method}: expected ${expected}.`);
}
