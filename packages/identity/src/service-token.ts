import { isoDay, todayInNorway } from '@vesthub/kernel';

/** An access token in the settings of a service: unlike the hub, a service has no table of tokens. */
export interface ConfiguredToken {
  /** The first part of the token, `vesthub_` and ten hexadecimal digits. */
  readonly token: string;
  /** SHA-256 of the secret part, 64 hexadecimal digits. */
  readonly hash: string;
  /** Name of the token in the history. */
  readonly name: string;
  /** Id of the body that its holder acts for. */
  readonly body: string;
  readonly scopes: readonly string[];
  /** Last day on which it is valid, in Norway. */
  readonly expires: Date;
}

/** Whether a token is valid today. */
export function isValidToday({ expires }: ConfiguredToken): boolean {
  return isoDay(todayInNorway()) <= isoDay(expires);
}
