/** Types of the functions used from jstat, which has no types of its own. */
declare module 'jstat' {
  interface Distribution {
    /** The quantile `p` of the distribution. */
    inv(p: number, ...parameters: number[]): number;
  }
  const jstat: { readonly jStat: { readonly gamma: Distribution; readonly normal: Distribution } };
  export = jstat;
}
