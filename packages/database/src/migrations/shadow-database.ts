import { randomBytes } from 'node:crypto';
import { withClient } from './migration-client.ts';

/** Runs `use` with the URL of an empty temporary database on the server, and drops it afterwards. */
export async function withShadowDatabase<T>(
  serverUrl: string,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const name = `vesthub_shadow_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, (client) => client.query(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  try {
    return await use(url.href);
  } finally {
    await withClient(serverUrl, (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
  }
}
