import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load } from '../overload.ts';

/** A call of a method of `Load`, as sent to the process. */
export interface Command {
  readonly method: Exclude<keyof Load, 'close'>;
  readonly args: readonly unknown[];
}

/** Starts a `Load` in a separate process. Wait for one call before the next. */
export function startLoad(url: string, operation: string): Load {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = fork(script, [url, operation], { execArgv: ['--import', 'tsx'] });
  const send =
    (method: Command['method']) =>
    async (...args: readonly unknown[]) => {
      child.send({ method, args } satisfies Command);
      const [answer] = (await once(child, 'message')) as [{ result: unknown }];
      return answer.result;
    };
  const methods = (['ask', 'open', 'peak', 'flood', 'recovery'] as const).map(
    (method) => [method, send(method)] as const,
  );
  return { ...Object.fromEntries(methods), close: () => child.disconnect() } as unknown as Load;
}
