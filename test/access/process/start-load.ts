import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load } from '../overload.ts';

/** What the process is to do with its `Load`. */
export interface Order {
  readonly what: Exclude<keyof Load, 'close'>;
  readonly with: readonly unknown[];
}

/** A `Load` in a process of its own. */
export function startLoad(url: string, operation: string): Load {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = fork(script, [url, operation], { execArgv: ['--import', 'tsx'] });
  const order =
    (what: Order['what']) =>
    async (...given: readonly unknown[]) => {
      child.send({ what, with: given } satisfies Order);
      const [answer] = (await once(child, 'message')) as [{ outcome: unknown }];
      return answer.outcome;
    };
  const orders = (['ask', 'open', 'peak', 'flood', 'recovery'] as const).map(
    (what) => [what, order(what)] as const,
  );
  return { ...Object.fromEntries(orders), close: () => child.disconnect() } as unknown as Load;
}
