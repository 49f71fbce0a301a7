import { createServer, type ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';

/** Answers a request with a faulty response. */
export type FaultyResponse = (response: ServerResponse) => void;

/** Faulty responses of a service, by description. */
export const faultyResponses: Readonly<Record<string, FaultyResponse>> = {
  'status 500': (response) => response.writeHead(500).end('Out of order'),
  'status 502 with an answer as body': (response) =>
    response.writeHead(502).end('{"data":{},"result":[]}'),
  'status 404 with an error as body': (response) =>
    response.writeHead(404).end('{"errors":[{"message":"Go away."}]}'),
  'a redirect': (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
  'an HTML page': (response) => response.end('<html><body>Welcome!</body></html>'),
  'JSON that is no object': (response) => response.end('null'),
  'JSON that is no answer': (response) => response.end('{"hello":"world"}'),
  'only an error': (response) => response.end('{"errors":[{"message":"No such field."}]}'),
  'bytes of another protocol': (response) => response.socket?.end('220 mail.example ESMTP\r\n'),
  'no bytes before it closes the connection': (response) => response.socket?.destroy(),
  'half an answer': (response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('{"data":', () => response.socket?.destroy());
  },
  'an endless body': (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000_000)));
    };
    response.on('drain', more);
    more();
  },
  'a hundred bytes a second': (response) => {
    const interval = setInterval(() => response.write(' '.repeat(10)), 100);
    response.once('close', () => clearInterval(interval));
  },
  'no response': () => undefined,
};

/** Starts a server at the address of a stopped service. The returned function stops the server. */
export async function startFaultyService(
  url: string,
  answer: FaultyResponse,
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    request.resume();
    answer(response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(Number(new URL(url).port), new URL(url).hostname, done);
  });
  return () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(() => done()));
  };
}
