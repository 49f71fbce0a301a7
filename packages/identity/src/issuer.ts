/** An issuer whose JWTs the hub accepts. */
export interface Issuer {
  /** The claim `iss` of its tokens. */
  readonly issuer: string;
  /** URL of its keys. */
  readonly jwks: string;
  readonly profile: 'oidc' | 'maskinporten';
  /** Required audience of its tokens; null for Maskinporten, whose tokens may lack one. */
  readonly audience: string | null;
  /** Name of the claim with the organisation; ignored for the profile of Maskinporten. */
  readonly organisation: string;
  /** The hub's scopes by the issuer's; other scopes of the issuer grant nothing. */
  readonly scopes: ReadonlyMap<string, string>;
}
