import {
  codedError,
  everyFinding,
  plainQuery,
  textFault,
  withNames,
  withTitle,
  type ModuleService,
  type RequestContext,
} from '@vesthub/kernel';
import { z } from 'zod';
import { answer, readBody, type Route } from '@vesthub/http';
import type { ServerContext } from '@vesthub/endpoint';
import type { RequestVerifier } from '../signing/request-verifier.ts';
import { contextFromSigned, notSigned } from './service-endpoint.ts';

/** A text that PostgreSQL can store. */
const text = z.string().refine((given) => textFault(given) === null, {
  error: 'expected a text that PostgreSQL can store',
});

/**
 * A word or phrase to search for. Only letters, digits and blanks, because it is quoted in a PostgreSQL text-search
 * query.
 */
const word = z.string().regex(/^[\p{L}\p{N} ]{1,200}$/u);
const term = { word, same: z.array(word).max(100) };
const rows = z.array(text).max(10_000);

const searchQuery = z.object({
  terms: z
    .array(z.object({ ...term, weight: z.number(), named: rows, loose: z.array(word) }))
    .max(20),
  names: z.array(text),
  types: z.array(text).nullable(),
  first: z.int().min(0).max(1_000),
});
/** A search from a hub that uses protocol 1. Such a hub sends the text that its caller typed, not a list of terms. */
const oldSearchQuery = z.object({
  text: text.max(200),
  types: z.array(text).nullable(),
  first: z.int().min(0).max(1_000),
});

const answers = z.record(z.string(), z.unknown());
const unanswered = z.object({ module: text, message: text });
const findingQuery = z.object({
  status: z.enum(['CONSISTENT', 'DISCREPANCY']).nullable(),
  kind: z
    .enum(['ARITHMETIC', 'TEMPORAL', 'NAMING', 'SPELLING', 'TERMINOLOGY', 'SCOPE', 'OTHER'])
    .nullable(),
  check: text.nullable(),
  document: text.nullable(),
  line: z.int().nullable(),
  year: z.int().nullable(),
  type: text.nullable(),
  rows: rows.nullable(),
  after: text.nullable(),
  before: text.nullable(),
  limit: z.int().min(0).max(1_000).nullable(),
  inverted: z.boolean(),
});

const call = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('describe') }),
  z.object({
    operation: z.literal('exists'),
    type: text,
    keys: z.array(text).max(1_000),
  }),
  z.object({
    operation: z.literal('successors'),
    type: text,
    keys: z.array(text).max(1_000),
  }),
  z.object({ operation: z.literal('names'), type: text }),
  z.object({ operation: z.literal('findingState') }),
  z.object({ operation: z.literal('checkedIds'), check: text }),
  z.object({
    operation: z.literal('judgeAnswers'),
    given: z.object({ answersOf: text.nullable(), answers, incomplete: z.array(unanswered) }),
  }),
  z.object({ operation: z.literal('findings'), query: findingQuery }),
  // This operation belongs to protocol 1.
  z.object({ operation: z.literal('checks'), answers }),
  z.object({ operation: z.literal('facts'), sourceId: text }),
  z.object({
    operation: z.literal('factsAt'),
    place: z.object({ document: text, line: z.int().nullable() }),
  }),
  z.object({ operation: z.literal('searchWords'), terms: z.array(z.object(term)).max(20) }),
  z.object({
    operation: z.literal('search'),
    query: z.union([searchQuery, oldSearchQuery]),
  }),
  z.object({ operation: z.literal('searchTitles'), rows }),
  z.object({ operation: z.literal('smallTables') }),
  z.object({ operation: z.literal('dataVersion') }),
]);

/** The operation of a feature; it takes no arguments. */
const feature = z.object({ operation: z.string() });

/** Creates the route `/_module`, at which the hub calls the module service of this process. */
export function moduleServiceRoute(
  service: ModuleService,
  features: readonly string[],
  serving: ServerContext,
  verifier: RequestVerifier,
  maxBody: number,
): Route {
  return async (request, response) => {
    if (request.method !== 'POST') {
      throw codedError('METHOD_NOT_ALLOWED', 'The module service takes POST.', {
        headers: { allow: 'POST' },
      });
    }
    await readBody(request, response, maxBody);
    const { body } = request as typeof request & { body: string };
    const verified = await verifier.verify(request, body);
    if (!verified) throw notSigned();
    const json = parseJson(body);
    const asked = feature.safeParse(json);
    const context = contextFromSigned(serving, verified, request);
    if (asked.success && features.includes(asked.data.operation)) {
      return answer(response, 200, {
        result: await service.feature(context, asked.data.operation),
      });
    }
    const parsed = call.safeParse(json);
    if (!parsed.success) throw codedError('BAD_REQUEST', z.prettifyError(parsed.error));
    answer(response, 200, { result: await perform(service, context, parsed.data) });
  };
}

function perform(
  service: ModuleService,
  context: RequestContext,
  asked: z.infer<typeof call>,
): Promise<unknown> {
  switch (asked.operation) {
    case 'describe':
      return service.describe(context);
    case 'exists':
      return service.exists(context, asked.type, asked.keys);
    case 'successors':
      return service.successors(context, asked.type, asked.keys);
    case 'names':
      return service.names(context, asked.type);
    case 'findingState':
      return service.findingState(context);
    case 'checkedIds':
      return service.checkedIds(context, asked.check);
    case 'judgeAnswers':
      return service.judgeAnswers(context, asked.given).then(() => null);
    case 'findings':
      return service.findings(context, asked.query);
    case 'checks':
      return everyFindingOf(service, context, asked.answers);
    case 'facts':
      return service.facts(context, asked.sourceId);
    case 'factsAt':
      return service.factsAt(context, asked.place);
    case 'searchWords':
      return service.searchWords(context, asked.terms);
    case 'search':
      return 'text' in asked.query
        ? searchOfProtocol1(service, context, asked.query)
        : service.search(context, asked.query);
    case 'searchTitles':
      return service.searchTitles(context, asked.rows);
    case 'smallTables':
      return service.smallTables(context);
    case 'dataVersion':
      return service.dataVersion(context);
  }
}

/** Returns all findings at once, because a hub that uses protocol 1 does not ask for pages. */
async function everyFindingOf(
  service: ModuleService,
  context: RequestContext,
  given: Readonly<Record<string, unknown>>,
) {
  await service.findingState(context);
  await service.judgeAnswers(context, { answers: given, answersOf: null, incomplete: [] });
  return (await service.findings(context, everyFinding)).findings;
}

/**
 * Runs a search from a hub that uses protocol 1. Such a hub does not replace mentions of other rows by names, so the
 * mentions are removed from the titles of the hits.
 */
async function searchOfProtocol1(
  service: ModuleService,
  context: RequestContext,
  query: z.infer<typeof oldSearchQuery>,
) {
  const hits = await service.search(context, plainQuery(query.text, query.types, query.first));
  return hits.map((hit) => withTitle(hit, withNames(hit.title, new Map()) || hit.type));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
