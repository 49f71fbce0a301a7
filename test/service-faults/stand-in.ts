import { createServer, type ServerResponse } from 'node:http';
import { setInterval } from 'node:timers';

/** What stands in a service's place, and how it answers every request. */
export type WrongAnswer = (response: ServerResponse) => void;

/** Ways in which a service can answer wrongly, by what it is that comes. */
export const wrongAnswers: Readonly<Record<string, WrongAnswer>> = {
  'an error': (response) => response.writeHead(500).end('Out of order'),
  'an error in the form of an answer': (response) =>
    response.writeHead(502).end('{"data":{},"result":[]}'),
  'a refusal': (response) => response.writeHead(404).end('{"errors":[{"message":"Go away."}]}'),
  'a redirection': (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
  'a page of HTML': (response) => response.end('<html><body>Welcome!</body></html>'),
  'JSON that is no object': (response) => response.end('null'),
  'JSON that is no answer': (response) => response.end('{"hello":"world"}'),
  'only an error': (response) => response.end('{"errors":[{"message":"No such field."}]}'),
  'what is not HTTP': (response) => response.socket?.end('220 mail.example ESMTP\r\n'),
  nothing: (response) => response.socket?.destroy(),
  'half an answer': (response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('{"data":', () => response.socket?.destroy());
  },
  'no end of it': (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1_000_000)));
    };
    response.on('drain', more);
    more();
  },
  'a hundred bytes a second': (response) => {
    const drip = setInterval(() => response.write(' '.repeat(10)), 100);
    response.once('close', () => clearInterval(drip));
  },
  silence: () => undefined,
};

/** Answers wrongly at the address of a service that has stopped. */
export async function standIn(url: string, answer: WrongAnswer): Promise<() => Promise<void>> {
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
