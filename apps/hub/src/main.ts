import { ConfigurationError } from '@vesthub/kernel';
import { createCommandLine } from './cli/command-line.ts';

/** The `vesthub` command. Only this file reads the environment and ends the process. */
try {
  await createCommandLine(process.env).parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
