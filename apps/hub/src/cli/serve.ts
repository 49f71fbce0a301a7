import { join } from 'node:path';
import { pickModules } from '@vesthub/kernel';
import type { Command } from 'commander';
import type { Logger } from 'pino';
import { startApart } from '../assembly/apart/start-apart.ts';
import type { HubEnv, Environment } from '../config/env.ts';
import { startHub } from '../assembly/start-hub.ts';
import type { HubOptions, RunningHub } from '../assembly/running-hub.ts';
import { startService } from '../assembly/start-service.ts';
import { allModules } from '../modules.ts';
import { fileLog, serverLog } from '../assembly/logs.ts';
import { say } from '../assembly/say.ts';
import { readEnv } from './environment.ts';
import open from 'open';

/** `vesthub start`: starts the hub for a user at a terminal. */
export function startCommand(command: Command, environment: Environment): void {
  command
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

/** Starts every module in its own process. A signal stops all processes, also during the start. */
async function startAllApart(environment: Environment, env: HubEnv, log: Logger): Promise<string> {
  const apart = startApart({ env, environment, modules: allModules, progress: say });
  stopOnSignal(apart, log);
  const url = await apart.url;
  // If the hub's process ends, stops the services and this process too.
  void apart.lost.then(apart.close).then(() => process.exit(1));
  return url;
}

/** `vesthub serve`: runs the hub or one service on a server. */
export function serveCommand(command: Command, environment: Environment): void {
  command
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

/** At a signal, answers requests in progress before the process ends. A second signal ends the process at once. */
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
  // The end of the parent process closes the IPC channel. This process then stops.
  process.once('disconnect', () => stop('disconnect'));
}
