import { expect, test } from 'vitest';
import { checkServer, parseDatabaseUrl, withoutPassword } from '../src/database-url.ts';

test('A usable address is answered as it is', () => {
  const url = 'postgresql://hub:secret@db.example.no:5432/vesthub?sslmode=require';
  expect(parseDatabaseUrl(url)).toBe(url);
  const local = 'postgres://hub@localhost/vesthub?host=/var/run/postgresql';
  expect(() => parseDatabaseUrl(local)).not.toThrow();
});

test('Every mistake in an address is named at once, and its password never', () => {
  const parse = (): string => parseDatabaseUrl('mysql://:secret@db?schema=x');
  expect(parse).toThrow(
    'DATABASE_URL is not usable: its scheme is mysql, not postgresql; it names no user; it names no database; ' +
      'each module has a schema of its own, so it may not name one.',
  );
  expect(parse).not.toThrow('secret');
  expect(() => parseDatabaseUrl('localhost/vesthub', 'ORCHESTRA_DATABASE_URL')).toThrow(
    'ORCHESTRA_DATABASE_URL is not usable: it is no URL',
  );
  expect(() => parseDatabaseUrl('postgresql://hub:1#b@db/vesthub')).toThrow(
    'a # in the password must be written %23',
  );
});

test('An address in a log has no password', () => {
  expect(withoutPassword('postgresql://hub:secret@db/vesthub')).toBe(
    'postgresql://hub:***@db/vesthub',
  );
  expect(withoutPassword('postgresql://db/vesthub?user=a&password=secret')).not.toContain('secret');
});

test('A server that does not answer is named without its password', async () => {
  const check = checkServer('postgresql://hub:secret@127.0.0.1:1/vesthub');
  await expect(check).rejects.toThrow(
    /No connection to postgresql:\/\/hub:\*\*\*@127.0.0.1:1\/vesthub \(DATABASE_URL\): .*ECONNREFUSED/,
  );
});
