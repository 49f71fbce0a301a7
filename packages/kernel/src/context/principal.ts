/** Identity of a caller. Scopes are exact names such as `health:internal`. */
export interface Principal {
  /** How the caller was identified; `command` is the command line, run by an operator with access to the settings. */
  readonly kind: 'anonymous' | 'token' | 'jwt' | 'command';
  /** Name for history and logs. */
  readonly name: string;
  /** Id of the body that the caller acts for; null without one. */
  readonly body: string | null;
  readonly scopes: ReadonlySet<string>;
}

/** A caller without credentials: reads public data only. */
export const anonymous: Principal = Object.freeze({
  kind: 'anonymous',
  name: 'anonymous',
  body: null,
  scopes: new Set<string>(),
});
