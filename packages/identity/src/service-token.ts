import { isoDay, todayInNorway } from '@vesthub/kernel';

/** An access token in the settings of a service, which has no table of tokens. */
export interface ConfiguredToken {
  /** The first part of the token, `vesthub_` and ten hexadecimal digits. */
  readonly token: string;
  /** SHA-256 of the secret part, 64 hexadecimal digits. */
  readonly hash: string;
  /** Name of the token, shown in the change history. */
  readonly name: string;
  /** Id of the body that callers with this token act for. */
  readonly body: string;
  readonly scopes: readonly string[];
  /** Last day on which the token is valid, in Norwegian time. */
  readonly expires: Date;
}

/** Whether a token is valid today. */
export function isValidToday({ expires }: ConfiguredToken): boolean {
  return isoDay(todayInNorway()) <= isoDay(expires);
}
