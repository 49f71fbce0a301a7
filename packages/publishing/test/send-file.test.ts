import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { createFileSlots } from '../src/http/file-slots.ts';
import { sendFile } from '../src/http/send-file.ts';

async function serve(answering: (response: ServerResponse) => Promise<void>) {
  let failed: unknown = null;
  const server = createServer((_request, response) => {
    answering(response).catch((error: unknown) => {
      failed = error;
      if (!response.headersSent) response.writeHead(400).end('refused');
    });
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return {
    url: `http://localhost:${port}`,
    failed: () => failed,
    close: () => new Promise((done) => server.close(done)),
  };
}

async function* failing(after: number) {
  for (let at = 0; at < after; at += 1) yield 'line\r\n';
  throw new Error('the module died');
}

const file = (after: number) => ({ type: 'text/csv', name: 'a.csv', chunks: failing(after) });
const how = { pause: 1_000, head: false };

it('A failure before the first chunk has a status', async () => {
  const server = await serve((response) => sendFile(response, file(0), how));
  expect((await fetch(server.url)).status).toBe(400);
  await server.close();
});

it('A failure after the first chunk ends the connection, so that no file looks whole', async () => {
  const server = await serve((response) => sendFile(response, file(3), how));
  const response = await fetch(server.url);
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
  expect(String(server.failed())).toContain('the module died');
  await server.close();
});

it('More files at a time than the setting allows are refused', () => {
  const slots = createFileSlots(1);
  const free = slots.take();
  expect(() => slots.take()).toThrow('writing 1 files');
  free();
  free();
  slots.take();
  expect(() => slots.take()).toThrow('writing 1 files');
});
