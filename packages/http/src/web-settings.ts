/** Settings of TLS, CORS and proxies. */
export interface WebSettings {
  /** Paths of the certificate chain and of its private key; null for plain HTTP. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** Origins whose pages may send requests; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Addresses and ranges of proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: readonly string[];
}
