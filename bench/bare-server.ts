/**
 * The baseline of the benchmark: a bare node:http server. PostgreSQL builds each answer in one statement, which the
 * server has prepared for each known query.
 */
import { createServer } from 'node:http';
import { queries } from './queries.ts';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: Number(process.env['POOL_SIZE']),
});
const statements = new Map(
  queries.map(({ graphql, sql, title }) => [graphql, { name: title, text: sql, rowMode: 'array' }]),
);

const server = createServer((request, response) => {
  if (request.url === '/ready') {
    response.end();
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
    pool.query<[string]>(statements.get(query)!).then(
      ({ rows }) => {
        const body = `{"data":${rows[0]![0]}}`;
        response
          .writeHead(200, {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(body),
          })
          .end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
