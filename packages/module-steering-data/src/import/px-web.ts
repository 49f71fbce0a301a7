import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportLimits } from '@vesthub/imports';
import { RefusedFile } from '@vesthub/statistics/reading';
import { z } from 'zod';
import { getJson, request } from './retrying-request.ts';

/** A query for a table of a PxWebApi v2. */
export interface PxQuery {
  /** Address of the API, without `/tables`. */
  readonly base: string;
  readonly table: string;
  readonly language: string | null;
  /** For each dimension, the choice of categories as written in the address: `0219,0220`, `*`, `top(3)`. */
  readonly wanted: ReadonlyMap<string, string>;
}

/**
 * A part of a table: for each dimension, the codes in the part. A part has no more cells than the API returns at once.
 */
export type Part = ReadonlyMap<string, readonly string[]>;

/** A part of a table, saved as a file. */
export interface FetchedPart {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly checksum: string;
}

const config = z.looseObject({ maxDataCells: z.number().int().min(1) });
const metadata = z.looseObject({
  id: z.array(z.string()),
  dimension: z.record(
    z.string(),
    z.looseObject({
      category: z.looseObject({
        index: z.union([z.array(z.string()), z.record(z.string(), z.number())]),
      }),
    }),
  ),
});

/**
 * Parses the address of a table's data, such as
 * `https://data.ssb.no/api/pxwebapi/v2/tables/07459/data?valuecodes[Tid]=2016`.
 */
export function readPxUrl(address: string): PxQuery {
  const url = URL.canParse(address) ? new URL(address) : null;
  const [, base, table] = /^(.*)\/tables\/([^/]+)(?:\/data)?\/?$/.exec(url?.pathname ?? '') ?? [];
  if (!url || base === undefined || table === undefined) {
    throw new RefusedFile(
      `"${address}" is not the address of a table of a PxWebApi v2; expected https://…/tables/<table>/data?valuecodes[<dimension>]=….`,
    );
  }
  const wanted = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const dimension = /^valuecodes\[(.+)\]$/i.exec(name)?.[1];
    if (dimension !== undefined) wanted.set(dimension, value);
  }
  return {
    base: `${url.origin}${base}`,
    table: decodeURIComponent(table),
    language: url.searchParams.get('lang'),
    wanted,
  };
}

/**
 * Fetches a table into `folder`. Splits the table into parts that stay within the API's limit of cells. When the API
 * answers 429 or 503, waits as the header Retry-After says.
 */
export async function fetchPxTable(
  query: PxQuery,
  folder: string,
  limits: ImportLimits,
): Promise<FetchedPart[]> {
  const { maxDataCells } = await getJson(`${query.base}/config`, config, limits);
  const table = `${query.base}/tables/${encodeURIComponent(query.table)}`;
  const language = query.language === null ? '' : `lang=${encodeURIComponent(query.language)}&`;
  const { id, dimension } = await getJson(
    `${table}/metadata?${language}outputFormat=json-stat2`,
    metadata,
    limits,
  );
  const unknown = [...query.wanted.keys()].filter((name) => !id.includes(name));
  if (unknown.length > 0) {
    throw new RefusedFile(
      `Table ${query.table} has no dimension ${unknown.join(', ')}; it has ${id.join(', ')}.`,
    );
  }
  const whole = new Map(
    id.map((name) => {
      const index = dimension[name]!.category.index;
      const codes = Array.isArray(index)
        ? index
        : Object.entries(index)
            .toSorted((a, b) => a[1] - b[1])
            .map(([code]) => code);
      return [name, chooseCodes(codes, query.wanted.get(name) ?? '*')] as const;
    }),
  );
  for (const [name, codes] of whole) {
    if (codes.length > 0) continue;
    throw new RefusedFile(`Nothing of ${name} is «${query.wanted.get(name)}».`);
  }
  const parts: FetchedPart[] = [];
  for (const part of partsOf(whole, maxDataCells)) {
    const path = join(folder, `part-${parts.length + 1}.json`);
    parts.push(
      await fetchPart(`${table}/data?${language}outputFormat=json-stat2`, part, path, limits),
    );
  }
  return parts;
}

/** The codes selected by a choice such as `0219,0220`, `02*`, `*`, `top(3)` or `from(2015)`. */
export function chooseCodes(codes: readonly string[], choice: string): string[] {
  const chosen = choice.split(',').flatMap((each) => {
    const [, kind, argument = ''] = /^(top|from)\((.+)\)$/i.exec(each.trim()) ?? [];
    if (kind?.toLowerCase() === 'top') return codes.slice(-Number(argument));
    if (kind !== undefined) return codes.slice(Math.max(0, codes.indexOf(argument)));
    const pattern = each
      .trim()
      .split('*')
      .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    return codes.filter((code) => new RegExp(`^${pattern}$`).test(code));
  });
  return codes.filter((code) => chosen.includes(code));
}

/** Halves a selection along its longest dimension until no part has more than `limit` cells. */
function partsOf(whole: Part, limit: number): Part[] {
  const cells = [...whole.values()].reduce((product, codes) => product * codes.length, 1);
  if (cells <= limit) return [whole];
  const [name, codes] = [...whole].toSorted((a, b) => b[1].length - a[1].length)[0]!;
  const half = Math.ceil(codes.length / 2);
  const halves = [codes.slice(0, half), codes.slice(half)];
  return halves.flatMap((some) => partsOf(new Map([...whole, [name, some]]), limit));
}

async function fetchPart(
  address: string,
  part: Part,
  path: string,
  limits: ImportLimits,
): Promise<FetchedPart> {
  const selection = [...part].map(([variableCode, valueCodes]) => ({ variableCode, valueCodes }));
  const body = JSON.stringify({ selection });
  const headers = { 'content-type': 'application/json' };
  const response = await request(address, { method: 'POST', headers, body }, limits);
  const hash = createHash('sha256');
  let size = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  await pipeline(response.body!, counted, createWriteStream(path));
  return { path, size, checksum: hash.digest('hex') };
}
