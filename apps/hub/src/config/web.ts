import { z } from 'zod';
import { whole } from './files.ts';
import { isAddressRange, type WebSettings } from '@vesthub/http';

const list = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Parses `VESTHUB_CORS_ORIGINS`. */
export const originsSetting = z
  .string()
  .default('*')
  .transform(list)
  .refine((origins) => origins.every((one) => one === '*' || isOrigin(one)), {
    error: 'expected "*", or origins such as https://www.example.no, separated by commas',
  });

/** Parses `VESTHUB_TRUSTED_PROXIES`. */
export const proxiesSetting = z
  .string()
  .default('')
  .transform(list)
  .refine((ranges) => ranges.every(isAddressRange), {
    error: 'expected addresses or ranges such as 10.0.0.0/8, separated by commas',
  });

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

const onOrOff = z.enum(['on', 'off'], { error: 'expected on or off' }).default('on');

/** The settings of the HTTP server, by variable. */
export const serverSettings = {
  VESTHUB_STOP_DELAY: whole(5_000, 0, 600_000),
  VESTHUB_STOP_TIMEOUT: whole(10_000, 0, 600_000),
  VESTHUB_COMPRESSION_MIN_BYTES: whole(1_000, 0, 1_000_000_000),
  VESTHUB_GRAPHIQL: onOrOff,
  VESTHUB_SUGGESTIONS: onOrOff,
  VESTHUB_FEDERATED_TRACING: z.enum(['on', 'off'], { error: 'expected on or off' }).default('off'),
  VESTHUB_METRICS_PORT: whole(0, 0, 65_535).unwrap().optional(),
};

/** Limits of the HTTP server. */
export interface ServerLimits {
  /** Milliseconds requests under way get to finish when the process is told to stop. */
  readonly stopTimeout: number;
  /** Milliseconds for which a process that was told to stop still listens. */
  readonly stopDelay: number;
  /** Bytes from which an answer is compressed; 0 for none. */
  readonly compressionMinBytes: number;
}

/** The limits of the HTTP server from their settings. */
export function serverLimits(settings: {
  readonly VESTHUB_STOP_TIMEOUT: number;
  readonly VESTHUB_STOP_DELAY: number;
  readonly VESTHUB_COMPRESSION_MIN_BYTES: number;
}): ServerLimits {
  return {
    stopTimeout: settings.VESTHUB_STOP_TIMEOUT,
    stopDelay: settings.VESTHUB_STOP_DELAY,
    compressionMinBytes: settings.VESTHUB_COMPRESSION_MIN_BYTES,
  };
}

/** Help for people that write operations. */
export interface ClientHelp {
  /** Whether browsers get GraphiQL. */
  readonly graphiql: boolean;
  /** Whether errors name parts of the schema that a caller may have meant. */
  readonly suggestions: boolean;
}

/** The help for clients from its settings. */
export function clientHelp(settings: {
  readonly VESTHUB_GRAPHIQL: 'on' | 'off';
  readonly VESTHUB_SUGGESTIONS: 'on' | 'off';
}): ClientHelp {
  return Object.freeze({
    graphiql: settings.VESTHUB_GRAPHIQL === 'on',
    suggestions: settings.VESTHUB_SUGGESTIONS === 'on',
  });
}

interface WebVariables {
  readonly VESTHUB_TLS_CERTIFICATE?: string | undefined;
  readonly VESTHUB_TLS_KEY?: string | undefined;
  readonly VESTHUB_CORS_ORIGINS: readonly string[];
  readonly VESTHUB_TRUSTED_PROXIES: readonly string[];
}

/** The mistake in the settings of TLS, or null. */
export function tlsProblem(settings: WebVariables): string | null {
  const { VESTHUB_TLS_CERTIFICATE: certificate, VESTHUB_TLS_KEY: key } = settings;
  if ((certificate === undefined) === (key === undefined)) return null;
  return 'VESTHUB_TLS_CERTIFICATE, VESTHUB_TLS_KEY: expected both, or neither';
}

/** The settings of the HTTP server from their variables; certificate and key become one setting. */
export function webEnv(settings: WebVariables): WebSettings {
  const { VESTHUB_TLS_CERTIFICATE: certificate, VESTHUB_TLS_KEY: key } = settings;
  return Object.freeze({
    tls: certificate !== undefined && key !== undefined ? { certificate, key } : null,
    corsOrigins: settings.VESTHUB_CORS_ORIGINS,
    trustedProxies: settings.VESTHUB_TRUSTED_PROXIES,
  });
}
