import type { ServiceKey } from '../signing/service-keys.ts';

/** Settings of calls from the hub to remote modules. */
export interface ServiceCallSettings {
  /** Keys that hub and services verify each other by; the hub signs with the first private one. */
  readonly serviceKeys: readonly ServiceKey[];
  readonly limits: {
    /** Milliseconds a remote module may take for one client request. */
    readonly serviceTimeout: number;
    /** Consecutive failures after which the circuit breaker opens. */
    readonly serviceFailures: number;
    /** Milliseconds between probes while the circuit breaker is open. */
    readonly serviceRetry: number;
  };
}
