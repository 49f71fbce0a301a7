import { createHash } from 'node:crypto';
import { compressOften, wantedCoding, type Page, type Route } from '@vesthub/http';
import { codedError } from '@vesthub/kernel';
import { loadAssets, type Asset, type Assets } from './assets.ts';
import { pageOf } from './page.ts';

/** Path prefix of GraphiQL's files. */
const assetPath = '/graphiql/';

const forever = 'public, max-age=31536000, immutable';

/**
 * Creates the routes for GraphiQL's page and files. `tabs` gives the texts of the tabs of a first visit. The first
 * request loads GraphiQL's package.
 */
export function createGraphiql(tabs: () => readonly string[]): Page {
  let loaded: Promise<Assets> | undefined;
  const assets = () => (loaded ??= loadAssets());
  const packed = new Map<string, Promise<Buffer>>();
  const page: Route = async ({ headers }, response) => {
    const html = pageOf(await assets(), assetPath, tabs());
    const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    response.setHeader('etag', etag);
    // Browsers revalidate the page every time, so that it never links files of an older version.
    response.setHeader('cache-control', 'no-cache');
    if (matches(headers['if-none-match'], etag)) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };
  const file: Route = async ({ url = '', headers }, response) => {
    const name = url.split('?')[0]!.slice(assetPath.length);
    const asset = (await assets()).files.get(name);
    if (!asset) throw codedError('PATH_NOT_FOUND', `There is no file ${assetPath}${name}.`);
    const etag = `W/"${name}"`;
    response.setHeader('etag', etag);
    response.setHeader('cache-control', forever);
    if (matches(headers['if-none-match'], etag)) return void response.writeHead(304).end();
    const coding = wantedCoding(headers['accept-encoding'])?.coding ?? null;
    const bytes = coding === null ? asset.bytes : await compressed(name, asset, coding);
    if (coding !== null) response.setHeader('content-encoding', coding);
    const head = { 'content-type': asset.type, 'content-length': bytes.length };
    response.writeHead(200, head).end(bytes);
  };
  const compressed = (name: string, { bytes }: Asset, coding: 'br' | 'gzip') => {
    const key = `${coding} ${name}`;
    const known = packed.get(key) ?? compressOften[coding](bytes);
    packed.set(key, known);
    return known;
  };
  return { page, filePath: assetPath, file };
}

/** Whether `If-None-Match` contains the ETag. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim() === '*' || weak(one.trim()) === weak(etag));
}

function weak(etag: string): string {
  return etag.replace(/^W\//, '');
}
