/** Somebody whose tokens the hub takes. */
export interface Issuer {
  /** Exactly as tokens name it. */
  readonly issuer: string;
  /** Address of its keys. */
  readonly jwks: string;
  readonly profile: 'oidc' | 'maskinporten';
  /** Whom tokens must be meant for; Maskinporten's need not say. */
  readonly audience: string | null;
  /** The claim that names the organisation; the profile of Maskinporten has its own. */
  readonly organisation: string;
  /** The hub's scope behind each scope of the issuer; those that are not here give nothing. */
  readonly scopes: ReadonlyMap<string, string>;
}
