/** Load in a process of its own, so that what measures takes no more than it must from what is measured. */
import { Load } from '../overload.ts';
import type { Order } from './start-load.ts';

const [url, operation] = process.argv.slice(2);
const load = new Load(url!, operation!);

process.on('message', ({ what, with: given }: Order) => {
  const act = load[what].bind(load) as (...given: readonly unknown[]) => Promise<unknown>;
  void act(...given).then((outcome) => process.send!({ outcome }));
});
process.on('disconnect', () => load.close());
