import { ConfigurationError, pickModules, type Module } from '@vesthub/kernel';
import { Argument, Option } from 'commander';
import { parsePlacement, type Placement } from '@vesthub/placement';
import { allModules } from '../../modules.ts';

/** The module to move. The error for an unknown name lists the known names. */
export function moduleArgument(): Argument {
  return new Argument('<module>', 'name of the module').argParser(
    (name): Module => pickModules(allModules, [name])[0]!,
  );
}

/** The placement to move to. */
export function toOption(what: string): Option {
  return new Option('--to <place>', what).argParser(placement).makeOptionMandatory();
}

/**
 * A folder with operations. The move compares the answers to these operations in addition to the answers to the stored
 * ones.
 */
export function operationsOption(): Option {
  return new Option(
    '--operations <folder>',
    'folder of .graphql files whose queries are asked on both sides, beside the hub’s example queries and the documents that were added with "vesthub documents add"',
  );
}

/** Whether to also print the report to standard output. */
export function jsonOption(): Option {
  return new Option('--json', 'print the report as JSON');
}

/** Parses a placement in the format of the settings `VESTHUB_PLACEMENT_…`. */
export function placement(text: string): Placement {
  const parsed = parsePlacement(text);
  if ('problem' in parsed) throw new ConfigurationError(parsed.problem);
  return parsed;
}
