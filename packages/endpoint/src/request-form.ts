import { codedError, type CodedError } from '@vesthub/kernel';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

/** The members of a GraphQL request. Unknown members are ignored, as the GraphQL over HTTP specification says. */
type Members = Readonly<Record<string, unknown>>;

/**
 * Reads the parameters of a GraphQL request by GET or POST. Rejects a parameter of the wrong type with status 400 and a
 * message that names the parameter.
 */
export function useRequestForm(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method !== 'GET' && request.method !== 'POST') return;
      setRequestParser(async (given) =>
        paramsOf(given.method === 'GET' ? membersInUrl(given.url) : await membersInBody(given)),
      );
    },
  };
}

function membersInUrl(url: string): Members {
  const at = url.indexOf('?');
  const text = at < 0 ? '' : url.slice(at + 1);
  if (!isUtf8(text)) throw badRequest('The URL is not UTF-8.');
  const given = new URLSearchParams(text);
  // HTML forms send empty fields as empty parameters, so an empty parameter counts as absent.
  const part = (name: string) => given.get(name) || undefined;
  return {
    query: part('query'),
    operationName: part('operationName'),
    variables: jsonIn('variables', part('variables')),
    extensions: jsonIn('extensions', part('extensions')),
  };
}

/** Whether the percent-encoded bytes of a URL are UTF-8. A percent sign without two hexadecimal digits is literal. */
function isUtf8(text: string): boolean {
  try {
    decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
    return true;
  } catch {
    return false;
  }
}

async function membersInBody(request: Request & { body: unknown }): Promise<Members> {
  const body = jsonIn('The body', await request.text());
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Members;
  throw badRequest(`The body is ${kindOf(body)}; expected a JSON object with a "query".`);
}

function jsonIn(name: string, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} is not JSON.`);
  }
}

function paramsOf(members: Members): GraphQLParams {
  const query = optional(members, 'query', 'a string', isString);
  const operationName = optional(members, 'operationName', 'a string', isString);
  const variables = optional(members, 'variables', 'an object', isObject);
  const extensions = optional(members, 'extensions', 'an object', isObject);
  const persisted = extensions && persistedIn(extensions);
  return {
    ...(query === undefined ? {} : { query }),
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
    ...(persisted === undefined ? {} : { extensions: persisted }),
  };
}

/** Checks the extensions of a request. A `persistedQuery` of null is removed. */
function persistedIn(extensions: Members): Record<string, unknown> {
  const name = 'extensions.persistedQuery';
  const { persistedQuery: _given, ...others } = extensions;
  const persisted = optional(extensions, 'persistedQuery', 'an object', isObject, name);
  if (persisted === undefined) return others;
  const hash = persisted['sha256Hash'];
  if (typeof hash !== 'string') {
    throw badRequest(`${name}.sha256Hash is ${kindOf(hash)}; expected a string.`);
  }
  const version = persisted['version'] ?? 1;
  if (version !== 1) throw badRequest(`${name}.version is not accepted; expected 1.`);
  return { ...others, persistedQuery: { version: 1, sha256Hash: hash } };
}

/** Returns a member of a request, or undefined if it is absent or null. Throws if it has the wrong type. */
function optional<T>(
  members: Members,
  name: string,
  expected: string,
  is: (value: unknown) => value is T,
  path = name,
): T | undefined {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (value === undefined || value === null) return undefined;
  if (is(value)) return value;
  throw badRequest(`${path} is ${kindOf(value)}; expected ${expected}.`);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function badRequest(message: string): CodedError {
  return codedError('BAD_REQUEST', message);
}
