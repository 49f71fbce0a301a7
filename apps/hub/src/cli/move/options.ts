import { ConfigurationError, pickModules, type Module } from '@vesthub/kernel';
import { Argument, Option } from 'commander';
import { parsePlacement, type Placement } from '@vesthub/placement';
import { allModules } from '../../modules.ts';

/** The module that a command is about. An unknown name is refused with the known ones. */
export function moduleArgument(): Argument {
  return new Argument('<module>', 'name of the module').argParser(
    (name): Module => pickModules(allModules, [name])[0]!,
  );
}

/** Where a module shall be. */
export function toOption(what: string): Option {
  return new Option('--to <place>', what).argParser(placement).makeOptionMandatory();
}

/** More questions to ask on both sides. */
export function operationsOption(): Option {
  return new Option(
    '--operations <folder>',
    'folder of .graphql files whose queries are asked on both sides, beside the hub’s example queries and the documents that were added with "vesthub documents add"',
  );
}

/** Whether the report goes to standard output as well. */
export function jsonOption(): Option {
  return new Option('--json', 'print the report as JSON');
}

/** A place, written as in the setting of a placement. */
export function placement(text: string): Placement {
  const parsed = parsePlacement(text);
  if ('problem' in parsed) throw new ConfigurationError(parsed.problem);
  return parsed;
}
