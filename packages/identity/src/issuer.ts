/** An issuer whose JWTs the hub accepts. */
export interface Issuer {
  /** Name of the issuer, as in the claim `iss` of a token. */
  readonly issuer: string;
  /** URL of the issuer's keys (a JSON Web Key Set). */
  readonly jwks: string;
  readonly profile: 'oidc' | 'maskinporten';
  /** Required claim `aud`; null for Maskinporten, whose tokens may lack an audience. */
  readonly audience: string | null;
  /** Name of the claim that holds the organisation number; unused with the profile `maskinporten`. */
  readonly organisation: string;
  /** Scopes of the hub, keyed by the scope of the issuer. Scopes of the issuer without an entry grant nothing. */
  readonly scopes: ReadonlyMap<string, string>;
}
