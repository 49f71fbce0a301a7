import { ConfigurationError } from '@vesthub/kernel/errors';
import { createCommandLine } from './cli/command-line.ts';

/** The `vesthub` command. Only this file reads the environment and ends the process. */
process.stdout.on('error', endAtClosedPipe);
try {
  await createCommandLine(process.env).parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Ends the process quietly when the reader of a pipe has closed it, as `head` does. */
function endAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
