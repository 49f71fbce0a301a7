import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { createTestDatabase, spawnHub, type HubProcess, type TestDatabase } from '@vesthub/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openPage, type Page } from './chromium.ts';

let database: TestDatabase;
let hub: HubProcess;
let page: Page;

beforeAll(async () => {
  database = await createTestDatabase([registryModule, ...allModules]);
  hub = await spawnHub({ env: { DATABASE_URL: database.url } });
  page = await openPage();
});

afterAll(async () => {
  await page?.close();
  await hub?.stop();
  await database?.drop();
});

it('GraphiQL runs in a browser without violating its content security policy, and the second visit uses the cache', async () => {
  const query = encodeURIComponent('{ body(id: "vestregionen") { name } }');
  await page.goTo(`${hub.url}/graphql?query=${query}`);
  const button = `document.querySelector('.graphiql-execute-button')`;
  await vi.waitFor(async () => expect(await page.evaluate(`${button} !== null`)).toBe(true), {
    timeout: 60_000,
    interval: 200,
  });
  const answer = () =>
    page.evaluate<string>(`document.querySelector('.graphiql-response')?.textContent ?? ''`);
  // Reads the answer before the next click: a click clears the answer, and stops a query that runs.
  await vi.waitFor(
    async () => {
      const shown = await answer();
      const isIdle = `${button}.getAttribute('aria-label').startsWith('Execute')`;
      if (shown === '') await page.evaluate(`${isIdle} && ${button}.click()`);
      expect(shown).toContain('Vestregionen');
    },
    { timeout: 60_000, interval: 1_000 },
  );
  expect(page.errors).toEqual([]);

  // Number of bytes that the browser transferred over the network for GraphiQL's page and files.
  const transferred = () =>
    page.evaluate<number>(`[...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource').filter(({ name }) => name.includes('/graphiql/'))]
      .reduce((sum, { transferSize }) => sum + transferSize, 0)`);
  expect(await transferred()).toBeGreaterThan(1_000_000);
  await page.goTo(`${hub.url}/graphql?query=${query}`);
  await vi.waitFor(async () => expect(await page.evaluate(`${button} !== null`)).toBe(true), {
    timeout: 60_000,
    interval: 200,
  });
  expect(await transferred()).toBeLessThan(2_000);
});
