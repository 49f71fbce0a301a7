/** The part of jstat that is used here; the package has no types of its own. */
declare module 'jstat' {
  interface Distribution {
    /** The value below which the share `p` of the distribution lies. */
    inv(p: number, ...parameters: number[]): number;
  }
  const jstat: { readonly jStat: { readonly gamma: Distribution; readonly normal: Distribution } };
  export = jstat;
}
