import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Load } from '../overload.ts';

/** The message to the load process that calls a method of `Load`. */
export interface Command {
  readonly method: Exclude<keyof Load, 'close'>;
  readonly args: readonly unknown[];
}

type Results = { [Method in Command['method']]: Awaited<ReturnType<Load[Method]>> };

/** Starts a `Load` in its own process. Await each call before the next one. */
export function startLoad(url: string, operation: string): Pick<Load, keyof Load> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  const child = fork(script, [url, operation], { execArgv: ['--import', 'tsx'] });
  const send =
    <Method extends Command['method']>(method: Method) =>
    async (...args: Parameters<Load[Method]>): Promise<Results[Method]> => {
      child.send({ method, args } satisfies Command);
      const [answer] = (await once(child, 'message')) as [{ result: Results[Method] }];
      return answer.result;
    };
  return {
    ask: send('ask'),
    open: send('open'),
    peak: send('peak'),
    flood: send('flood'),
    recovery: send('recovery'),
    close: () => child.disconnect(),
  };
}
