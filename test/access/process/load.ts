import { Load } from '../overload.ts';
import type { Command } from './start-load.ts';

/** Runs a `Load` in its own process, so that the load does not block the event loop of the test's process. */

const [url, operation] = process.argv.slice(2);
const load = new Load(url!, operation!);

process.on('message', ({ method, args }: Command) => {
  const call = load[method].bind(load) as (...args: readonly unknown[]) => Promise<unknown>;
  void call(...args).then((result) => process.send!({ result }));
});
process.on('disconnect', () => load.close());
