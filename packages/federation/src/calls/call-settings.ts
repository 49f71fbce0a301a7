import type { ServiceKey } from '../signing/service-keys.ts';

/** Settings of calls from the hub to remote modules. */
export interface ServiceCallSettings {
  /**
   * Keys that sign and verify requests between the hub and services. The hub signs with the first
   * private key.
   */
  readonly serviceKeys: readonly ServiceKey[];
  readonly limits: {
    /** Time budget in milliseconds of a remote module for one client request. */
    readonly serviceTimeout: number;
    /** Consecutive failures after which the circuit breaker opens. */
    readonly serviceFailures: number;
    /** Milliseconds between probes while the circuit breaker is open. */
    readonly serviceRetry: number;
  };
}
