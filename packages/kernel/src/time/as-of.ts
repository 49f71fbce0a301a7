import type { RequestContext } from '../context/context.ts';

interface AsOfArguments {
  asOf?: Date | null | undefined;
}

/** The as-of day of a single value: the argument, else the request's header, else today. */
export function dayFor(args: AsOfArguments, context: RequestContext): Date {
  return args.asOf ?? context.asOf ?? context.today;
}

/** The as-of day of a list: the argument, else the request's header, else null for all periods. */
export function dayForList(args: AsOfArguments, context: RequestContext): Date | null {
  return args.asOf ?? context.asOf;
}
