import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ensureDatabase } from '../src/create-database.ts';
import { openEmbedded } from '../src/embedded/open-embedded.ts';
import { silent } from '../src/log.ts';
import { query, scratchFolder } from './scratch.ts';

/** A server for one file's tests: the one of `TEST_DATABASE_URL`, or an embedded one. */
export interface TestServer {
  url(): string;
  /** Makes an empty database and answers its address. */
  database(): Promise<string>;
}

/** Provides a server while the file's tests run; nothing of theirs is left on it. */
export function testServer(): TestServer {
  const made: string[] = [];
  let serverUrl = process.env['TEST_DATABASE_URL'] ?? '';
  if (serverUrl === '') {
    const folder = join(scratchFolder(), 'db');
    // Nothing here has to outlive a power cut.
    const settings = { fsync: false };
    beforeAll(async () => {
      const server = await openEmbedded({ folder, log: silent, settings });
      serverUrl = server.url();
      return () => server.stop();
    });
  } else {
    afterAll(async () => {
      for (const name of made) await query(serverUrl, `drop database ${name} with (force)`);
    });
  }
  return {
    url: () => serverUrl,
    async database() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      const url = new URL(serverUrl);
      url.pathname = `/${name}`;
      await ensureDatabase(url.href);
      made.push(name);
      return url.href;
    },
  };
}
