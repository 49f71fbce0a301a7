import type { Command } from 'commander';

/** A command that the command line can list before it loads the command's code. */
export interface LazyCommand<Given> {
  readonly name: string;
  readonly description: string;
  /** Loads the function that adds the arguments, options and action. */
  readonly load: () => Promise<(command: Command, given: Given) => void>;
}

/** Adds commands to `parent` and passes `given` to each of them. Loads only the code of the command that is called. */
export function addLazyCommands<Given>(
  parent: Command,
  given: Given,
  commands: readonly LazyCommand<Given>[],
): void {
  const loads = new Map(
    commands.map(({ name, description, load }) => [
      parent.command(name).description(description),
      load,
    ]),
  );
  parent.hook('preSubcommand', async (_parent, command) => {
    const load = loads.get(command);
    loads.delete(command);
    (await load?.())?.(command, given);
  });
  // Replaces Commander's own `help` command. That command would show no options, because the options of a command are
  // added only when a user runs the command.
  parent.helpCommand(false);
  parent
    .command('help')
    .argument('[command...]')
    .description('display help for command')
    .action(async (names: string[]) => {
      await parent.parseAsync([...names, '--help'], { from: 'user' });
    });
}
