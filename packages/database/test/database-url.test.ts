import { expect, test } from 'vitest';
import { checkServer, maskedUrl } from '../src/database-url.ts';

test('maskedUrl masks the password in the URL and in its parameters', () => {
  expect(maskedUrl('postgresql://hub:secret@db/vesthub')).toBe('postgresql://hub:***@db/vesthub');
  expect(maskedUrl('postgresql://db/vesthub?user=a&password=secret')).not.toContain('secret');
});

test('checkServer names an unreachable server without its password', async () => {
  const check = checkServer('postgresql://hub:secret@127.0.0.1:1/vesthub');
  await expect(check).rejects.toThrow(
    /Cannot connect to postgresql:\/\/hub:\*\*\*@127.0.0.1:1\/vesthub \(DATABASE_URL\): .*ECONNREFUSED/,
  );
});
