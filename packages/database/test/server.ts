import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { ensureDatabase } from '../src/create-database.ts';
import { query } from './fixtures.ts';

/** The PostgreSQL server of the test run. */
export interface TestServer {
  readonly url: string;
  /** Creates an empty database and returns its URL. */
  createDatabase(): Promise<string>;
}

/** Returns the server of the test run; databases created on it are dropped after the file's tests. */
export function testServer(): TestServer {
  const names: string[] = [];
  const serverUrl = inject('testServer');
  afterAll(async () => {
    for (const name of names) await query(serverUrl, `drop database ${name} with (force)`);
  });
  return {
    url: serverUrl,
    async createDatabase() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      const url = new URL(serverUrl);
      url.pathname = `/${name}`;
      await ensureDatabase(url.href);
      names.push(name);
      return url.href;
    },
  };
}
