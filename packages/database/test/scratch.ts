import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import type { DatabaseLog } from '../src/log.ts';

/** Whether the tests run as root, who can try what other users meet. */
export const isRoot = process.getuid?.() === 0;

/** A temporary folder that is removed when the file's tests have ended. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vesthub-test-'));
  chmodSync(folder, 0o755);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A log that keeps its lines. */
export function memoryLog(): DatabaseLog & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, info: (line) => lines.push(line), warn: (line) => lines.push(line) };
}

/** Runs one query on a connection of its own. */
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
