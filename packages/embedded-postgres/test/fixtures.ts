import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { ServerLog } from '../src/embedded-server.ts';
import pg from 'pg';

/** Whether the tests run as root and can therefore test the permissions of other users. */
export const isRoot = process.getuid?.() === 0;

/** Creates a temporary folder that every user may enter and that is removed after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vesthub-test-'));
  chmodSync(folder, 0o755);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A log that discards its messages. */
export const silent: ServerLog = { info() {}, warn() {} };

/** Creates a log that collects its messages. */
export function memoryLog(): ServerLog & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (line) => lines.push(line), warn: (line) => lines.push(line) };
}

/** Runs one statement in a session of its own and returns the rows. */
export async function query<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Creates a pool that replaces lost sessions and is closed when the test ends. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000 });
  // Without listeners a lost session would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  onTestFinished(() => pool.end());
  return pool;
}
