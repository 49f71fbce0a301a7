import { Load } from '../overload.ts';
import type { Command } from './start-load.ts';

/** Runs a `Load` in a separate process, so that generating load does not slow down the test's own event loop. */

const [url, operation] = process.argv.slice(2);
const load = new Load(url!, operation!);

process.on('message', ({ method, args }: Command) => {
  const call = load[method].bind(load) as (...args: readonly unknown[]) => Promise<unknown>;
  void call(...args).then((result) => process.send!({ result }));
});
process.on('disconnect', () => load.close());
