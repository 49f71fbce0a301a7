import { isoDay, todayInNorway } from '@vesthub/kernel';

/** A token that a service knows by its settings, having no registry to ask. */
export interface ConfiguredToken {
  /** The first part of the token, `vesthub_` and ten hexadecimal digits. */
  readonly token: string;
  /** SHA-256 of the secret part, 64 hexadecimal digits. */
  readonly hash: string;
  /** As it stands in history. */
  readonly name: string;
  /** Id of the body its holder acts for. */
  readonly body: string;
  readonly scopes: readonly string[];
  /** The last day it works, in Norway. */
  readonly expires: Date;
}

/** Whether a token works today. */
export function isValidToday({ expires }: ConfiguredToken): boolean {
  return isoDay(todayInNorway()) <= isoDay(expires);
}
