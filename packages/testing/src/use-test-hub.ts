import type { Module } from '@vesthub/kernel';
import { afterAll, beforeAll } from 'vitest';
import { createTestHub, type TestHub, type TestHubOptions } from './test-hub.ts';

export interface UseTestHubOptions extends TestHubOptions {
  /** Runs once after the hub has started, for example to add rows. */
  readonly prepare?: (hub: TestHub) => Promise<unknown>;
  /** Milliseconds for start and `prepare` together. @default `hookTimeout` of the vitest configuration */
  readonly timeout?: number;
}

/**
 * Starts a hub of `modules` before the tests of the calling file or `describe` block and closes it after them.
 * The returned function gives the hub; call it inside tests and hooks only.
 */
export function useTestHub(
  modules: readonly Module[],
  { prepare, timeout, ...options }: UseTestHubOptions = {},
): () => TestHub {
  let hub: TestHub | undefined;
  beforeAll(async () => {
    hub = await createTestHub(modules, options);
    await prepare?.(hub);
  }, timeout);
  afterAll(() => hub?.close());
  return () => {
    if (!hub) throw new Error('The test hub starts in beforeAll: call this inside a test or hook.');
    return hub;
  };
}
