import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Sends a request and resolves to the undecoded bytes of its answer, which `fetch` would decompress. */
function send(url: string, headers: Record<string, string>, body?: string): Promise<Raw> {
  return new Promise((done, fail) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers });
    sent.once('error', fail);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sent.end(body);
  });
}

/** Declares the tests of GraphiQL and compression for the hub at `url`. */
export function webSuite(url: () => string): void {
  describe('GraphiQL', () => {
    const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = () => send(`${url()}/graphql`, html);
    const filesOf = (text: string) => [...new Set(text.match(/\/graphiql\/[\w.-]+/g))];

    it('is a small page without inline scripts, which its content security policy forbids', async () => {
      const { status, headers, bytes } = await page();
      const text = bytes.toString();
      expect(status).toBe(200);
      expect(text).toContain('AskerOverTime');
      // The page has the examples of all topics.
      expect(bytes.length).toBeLessThan(40_000);
      expect(text.match(/<script(?![^>]* src=| type="application\/json")/g)).toBeNull();
      expect(text.match(/(?:src|href)="(?!\/graphiql\/)/g)).toBeNull();
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("worker-src 'self';");
      expect(policy).not.toMatch(/blob:|unsafe-eval|script-src[^;]*unsafe/);
    });

    it('loads only files with versioned names, which browsers may cache forever', async () => {
      const files = filesOf((await page()).bytes.toString());
      expect(files.map((file) => file.replace(/-\w+\./, '.')).toSorted()).toEqual([
        '/graphiql/editor-worker.js',
        '/graphiql/graphiql.css',
        '/graphiql/graphiql.js',
        '/graphiql/graphql-worker.js',
        '/graphiql/icon.ico',
        '/graphiql/json-worker.js',
      ]);
      for (const file of files) {
        const { status, headers, bytes } = await send(url() + file, { 'accept-encoding': 'gzip' });
        expect([file, status, headers['content-encoding']]).toEqual([file, 200, 'gzip']);
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(headers['content-type']).toMatch(/javascript|css|icon/);
        expect(bytes.length).toBeLessThan(2_000_000);
        const again = await send(url() + file, { 'if-none-match': String(headers.etag) });
        expect([again.status, again.bytes.length]).toEqual([304, 0]);
      }
      const [first = ''] = files;
      const plain = await send(url() + first, {});
      const packed = await send(url() + first, { 'accept-encoding': 'br, gzip' });
      expect(packed.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
    });

    it('answers a second visit with 304', async () => {
      const first = await page();
      expect(first.headers['cache-control']).toBe('no-cache');
      const again = await send(`${url()}/graphql`, {
        ...html,
        'if-none-match': `"other", ${first.headers.etag}`,
      });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      expect(again.headers.etag).toBe(first.headers.etag);
      expect(again.headers.vary).toContain('Accept');
    });

    it('serves no other files', async () => {
      for (const name of ['', 'graphiql.js', '../package.json', '%2e%2e/x', 'graphiql-0.js']) {
        const { status } = await send(`${url()}/graphiql/${name}`, {});
        expect([name, status]).toEqual([name, 404]);
      }
    });
  });

  describe('the language of texts', () => {
    const texts = (args: string) =>
      `{ modules { title${args} } steeringIndicators { nodes { name${args} unit${args} } } orchestraSeasons { nodes { activities { reasoning${args} } } } bodies(first: 100) { nodes { reasoning${args} } } }`;

    async function ask(query: string, language?: string): Promise<{ data?: unknown }> {
      const headers = {
        'content-type': 'application/json',
        ...(language === undefined ? {} : { 'accept-language': language }),
      };
      const { bytes } = await send(`${url()}/graphql`, headers, JSON.stringify({ query }));
      return JSON.parse(bytes.toString()) as { data?: unknown };
    }

    it('is the one that the browser prefers, in every module', async () => {
      const { data: norwegian } = await ask(texts(''));
      const { data: english } = await ask(texts('(language: EN)'));
      expect(norwegian).not.toEqual(english);
      expect(await ask(texts(''), 'en-GB,en;q=0.9,nb;q=0.5')).toEqual({
        data: english,
        extensions: { language: 'EN' },
      });
      for (const header of ['nn-NO, en;q=0.5', 'de', '*', 'en;q=0', ';;']) {
        expect(await ask(texts(''), header)).toEqual({ data: norwegian });
      }
    });

    it('is the one of the argument where a field has it', async () => {
      const { data } = await ask(texts('(language: NB)'), 'en');
      expect(data).toEqual((await ask(texts(''))).data);
    });
  });

  describe('compression', () => {
    const json = { 'content-type': 'application/json' };
    const introspection = JSON.stringify({ query: getIntrospectionQuery() });

    it('reduces introspection to less than a tenth, and the header Vary lists Accept-Encoding', async () => {
      const post = (coding: string) =>
        send(`${url()}/graphql`, { ...json, 'accept-encoding': coding }, introspection);
      const plain = await post('identity');
      const br = await post('gzip, deflate, br');
      const gzip = await post('gzip');
      expect(br.headers['content-encoding']).toBe('br');
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
      expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
      expect(Math.max(br.bytes.length, gzip.bytes.length)).toBeLessThan(plain.bytes.length / 10);
      for (const { headers } of [plain, br]) {
        expect(headers.vary).toBe(
          'Accept, Accept-Encoding, Accept-Language, Authorization, Vesthub-As-Of, Vesthub-Body',
        );
      }
    });

    it('is not used for answers to mutations', async () => {
      const names = Array.from({ length: 90 }, (_, at) => `a${at}: __typename`).join(' ');
      const ask = (kind: string) =>
        send(
          `${url()}/graphql`,
          { ...json, 'accept-encoding': 'br' },
          JSON.stringify({ query: `${kind} { ${names} }` }),
        );
      expect((await ask('query')).headers['content-encoding']).toBe('br');
      const mutation = await ask('mutation');
      expect(mutation.headers['content-encoding']).toBeUndefined();
      expect(mutation.bytes.toString()).toContain('"a89":"Mutation"');
    });

    it('is not used for streams', async () => {
      for (const accept of ['text/event-stream', 'multipart/mixed']) {
        const headers = { ...json, accept, 'accept-encoding': 'br, gzip' };
        const answer = await send(`${url()}/graphql`, headers, introspection);
        expect(['br', 'gzip']).not.toContain(answer.headers['content-encoding']);
        expect(answer.bytes.toString()).toContain('__schema');
      }
    });
  });
}
