import { join } from 'node:path';
import { pickModules } from '@vesthub/kernel';
import { Command } from 'commander';
import open from 'open';
import type { Logger } from 'pino';
import { startApart } from '../apart/start-apart.ts';
import type { HubEnv } from '../config/env.ts';
import { startHub, startService, type HubOptions, type RunningHub } from '../hub.ts';
import { allModules } from '../modules.ts';
import type { Environment } from './command-line.ts';
import { fileLog, readEnv, say, serverLog } from './environment.ts';

/** `vesthub start`: for a person at a terminal. */
export function startCommand(environment: Environment): Command {
  return new Command('start')
    .description('Start the hub with everything it needs, and open GraphiQL in the browser.')
    .option('--no-open', 'do not open the browser')
    .option('--apart', 'run every module in a process of its own, on a database of its own')
    .action(async ({ open: wanted, apart }: { open: boolean; apart?: boolean }) => {
      const env = readEnv(environment);
      const log = fileLog(env);
      say('Starting Vesthub …');
      const url = apart
        ? await startAllApart(environment, env, log)
        : await startTogether(env, log);
      say(`Vesthub is ready: ${url}/graphql`);
      say(`Logs: ${join(env.dataFolder, apart ? 'apart' : 'hub.log')}. Stop with Ctrl+C.`);
      if (wanted && process.stdout.isTTY && !environment['CI']) {
        await open(`${url}/graphql`).catch(() => undefined);
      }
    });
}

async function startTogether(env: HubEnv, log: Logger): Promise<string> {
  const running = await startHub({ env, modules: allModules, log, progress: say });
  stopOnSignal(running, log);
  return running.url;
}

/** Every module in a process of its own; a signal stops them all, also while they start. */
async function startAllApart(environment: Environment, env: HubEnv, log: Logger): Promise<string> {
  const apart = startApart({ env, environment, modules: allModules, progress: say });
  stopOnSignal(apart, log);
  const url = await apart.url;
  // Without its hub there is nothing to ask.
  void apart.lost.then(apart.close).then(() => process.exit(1));
  return url;
}

/** `vesthub serve`: for machines. */
export function serveCommand(environment: Environment): Command {
  return new Command('serve')
    .description(
      'Serve the hub, or with --only one module as its owner runs it. Logs are JSON lines.',
    )
    .option(
      '--only <module>',
      'serve this module alone: its subgraph at /graphql, its module service at /_module',
    )
    .action(async ({ only }: { only?: string }) => {
      const env = readEnv(environment);
      const log = serverLog(env);
      const progress = (line: string) => log.info(line);
      const options: HubOptions = { env, modules: allModules, log, progress };
      const [module] = only === undefined ? [] : pickModules(allModules, [only]);
      const running = module ? await startService(options, module) : await startHub(options);
      log.info({ url: running.url, module: only ?? 'all' }, 'Ready');
      stopOnSignal(running, log);
    });
}

/** Answers requests under way before the process ends; a second signal ends it at once. */
function stopOnSignal(running: Pick<RunningHub, 'close'>, log: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'Stopping');
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'The hub did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // The process that started this one is gone, however it ended.
  process.once('disconnect', () => stop('disconnect'));
}
