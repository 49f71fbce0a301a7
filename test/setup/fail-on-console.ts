import { format } from 'node:util';
import { afterAll, afterEach } from 'vitest';

const written: string[] = [];

for (const method of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
  console[method] = (...values: unknown[]) => {
    written.push(`console.${method}: ${format(...values)}`);
  };
}

/** Fails a test that has written to the console, because nobody reads the output of passing tests. */
function expectSilence(): void {
  const lines = written.splice(0);
  if (lines.length > 0) throw new Error(`Written to the console:\n${lines.join('\n')}`);
}

afterEach(expectSilence);
afterAll(expectSilence);
