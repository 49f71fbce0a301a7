import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One entry of an `Accept` or `Accept-Encoding` header. */
interface Range {
  readonly name: string;
  readonly quality: number;
}

/** Splits a header at each separator outside quoted strings. */
function split(text: string, separator: ',' | ';'): string[] {
  const parts = text.match(
    separator === ',' ? /(?:"(?:[^"\\]|\\.)*"|[^,"])+/g : /(?:"(?:[^"\\]|\\.)*"|[^;"])+/g,
  );
  return (parts ?? []).map((part) => part.trim());
}

/** Returns the value of a header parameter, unquoted and in lower case, or null. Parameter names match in any case. */
export function parameterIn(value: string, wanted: string): string | null {
  for (const parameter of split(value, ';').slice(1)) {
    const at = parameter.indexOf('=');
    if (at < 0 || parameter.slice(0, at).trim().toLowerCase() !== wanted) continue;
    return parameter
      .slice(at + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase();
  }
  return null;
}

/** Returns a header value without its parameters, in lower case: `text/html` for `Text/HTML; charset=utf-8`. */
export function withoutParameters(value: string): string {
  return (split(value, ';')[0] ?? '').toLowerCase();
}

function rangesIn(header: string): Range[] {
  return split(header, ',').flatMap((entry) => {
    const name = withoutParameters(entry);
    const charset = parameterIn(entry, 'charset');
    // Every answer is written in UTF-8, so entries that ask for another charset are ignored.
    if (name === '' || (charset !== null && charset !== 'utf-8' && charset !== 'utf8')) return [];
    const given = parameterIn(entry, 'q');
    const quality =
      given !== null && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(given) ? Number(given) : 1;
    return [{ name, quality }];
  });
}

/**
 * How closely a range matches an offer. 3: the same type and subtype. 2: the same type with any subtype. 1: any type.
 * 0: no match.
 */
function closeness(range: string, offer: string): number {
  if (range === offer) return 3;
  const [type] = offer.split('/');
  if (range === `${type}/*`) return 2;
  return range === '*/*' || range === '*' ? 1 : 0;
}

/**
 * Returns the offer that a header prefers (RFC 9110, 12.5), or null if the header accepts no offer. Of offers with
 * equal weight, the closest match wins, then the first range in the header, then the first offer.
 */
function preferred(header: string, offers: readonly string[]): string | null {
  const ranges = rangesIn(header);
  const weighed = offers.flatMap((offer, order) => {
    const matching = ranges
      .map((range, at) => ({ at, quality: range.quality, close: closeness(range.name, offer) }))
      .filter(({ close }) => close > 0)
      .sort((a, b) => b.close - a.close || a.at - b.at);
    const [best] = matching;
    return best && best.quality > 0 ? [{ offer, order, ...best }] : [];
  });
  weighed.sort(
    (a, b) => b.quality - a.quality || b.close - a.close || a.at - b.at || a.order - b.order,
  );
  return weighed[0]?.offer ?? null;
}

/** Content codings that the server can produce, in its order of preference. */
const codings = ['br', 'gzip'] as const;

/** The content coding that a request wants for its answer. */
export interface WantedCoding {
  /** Null for an uncompressed answer. */
  readonly coding: (typeof codings)[number] | null;
  /** Whether the request refuses uncompressed answers (`identity;q=0`). */
  readonly required: boolean;
}

/**
 * Returns the content coding that `Accept-Encoding` prefers (RFC 9110, 12.5.3). Returns null if the header accepts
 * neither a coding of this server nor an uncompressed answer.
 */
export function wantedCoding(header: string | undefined): WantedCoding | null {
  const ranges = rangesIn(header ?? '');
  const quality = (coding: string) =>
    (ranges.find(({ name }) => name === coding) ?? ranges.find(({ name }) => name === '*'))
      ?.quality;
  const identity = quality('identity');
  const required = identity === 0;
  const weighed = codings
    .map((coding) => ({ coding, quality: quality(coding) ?? 0 }))
    .sort((a, b) => b.quality - a.quality);
  const [best] = weighed;
  // If the header does not list `identity`, an uncompressed answer is acceptable but the last choice.
  if (best && best.quality > 0 && best.quality >= (identity ?? 0)) {
    return { coding: best.coding, required };
  }
  return required ? null : { coding: null, required };
}

/** Media types of answers that are files. */
export const fileTypes: readonly string[] = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** Returns the media type that an `Accept` header prefers, or null if it accepts none of `offers`. */
export function preferredType(
  accept: string | undefined,
  offers: readonly string[],
): string | null {
  return preferred(accept === undefined || accept.trim() === '' ? '*/*' : accept, offers);
}

/** Media types of answers to GraphQL requests, in the server's order of preference. */
const answerTypes = [
  'application/json',
  'application/graphql-response+json',
  'multipart/mixed',
  'text/event-stream',
  ...fileTypes,
];

const page = 'text/html';

/** Returns the media type for the answer to a GraphQL request, or null if its `Accept` header allows none. */
export function answerType({ method, headers }: IncomingMessage, hasPage: boolean): string | null {
  return preferredType(
    headers.accept,
    hasPage && method === 'GET' ? [...answerTypes, page] : answerTypes,
  );
}

/** Returns an error message if the headers do not accept an answer of media type `type`, else null. */
export function notAcceptable(headers: IncomingHttpHeaders, type: string | null): string | null {
  const { accept = '', 'accept-encoding': encodings } = headers;
  if (type === null) {
    return `Accept: none of "${accept.slice(0, 200)}" can be answered; expected ${answerTypes.join(', ')}.`;
  }
  if (wantedCoding(encodings) !== null) return null;
  return `Accept-Encoding: none of "${String(encodings).slice(0, 200)}" can be answered; expected ${codings.join(', ')} or identity.`;
}
