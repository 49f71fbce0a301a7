import { ConfigurationError } from '../errors/errors.ts';
import type { Column } from './columns.ts';

/** The description of a published column. That of a Boolean which rows may lack says what null means. */
export function describeColumn({ type, isRequired }: Column, description: string): string {
  if (type !== 'Boolean' || isRequired || /\bnull\b/i.test(description)) return description;
  return `${description} Null where no source says.`;
}

/**
 * Refuses a Boolean column with a default, because the default stands for rows of which no source speaks, unless the
 * module says why it is known of every row.
 */
export function refuseUnstated(
  module: string,
  model: string,
  { name, type, hasDefaultValue }: Column,
  definite: string | undefined,
): void {
  if (type !== 'Boolean' || !hasDefaultValue || definite !== undefined) return;
  throw new ConfigurationError(
    `Module ${module} publishes ${model}.${name}, a Boolean with a default, which would tell a row of which no source speaks like one of which a source does: let the column be null, or give the field a \`definite\` with the reason why it is known of every row.`,
  );
}
