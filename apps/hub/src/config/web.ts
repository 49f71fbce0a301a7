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

/** Parses `VESTHUB_PUBLIC_URL`: the address of the hub for everybody, without a slash at its end. */
export const publicUrlSetting = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://data.example.no' })
  .refine((text) => !/[?#]/.test(text), { error: 'expected an address without "?" and "#"' })
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();

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

/** Schemas of the settings of the HTTP server, keyed by the name of the environment variable. */
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
  /** Milliseconds that requests in progress may take to finish after the process is told to stop. */
  readonly stopTimeout: number;
  /** Milliseconds that the process keeps listening after it is told to stop. */
  readonly stopDelay: number;
  /** Answers of at least this many bytes are compressed; 0 turns compression off. */
  readonly compressionMinBytes: number;
}

/** Converts the settings to the limits of the HTTP server. */
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

/** Help for people who write operations. */
export interface ClientHelp {
  /** Whether browsers get GraphiQL. */
  readonly graphiql: boolean;
  /** Whether errors suggest names of the schema that the caller may have meant. */
  readonly suggestions: boolean;
}

/** Converts the settings to `ClientHelp`. */
export function clientHelp(settings: {
  readonly VESTHUB_GRAPHIQL: 'on' | 'off';
  readonly VESTHUB_SUGGESTIONS: 'on' | 'off';
}): ClientHelp {
  return Object.freeze({
    graphiql: settings.VESTHUB_GRAPHIQL === 'on',
    suggestions: settings.VESTHUB_SUGGESTIONS === 'on',
  });
}

/** Settings of the web server and its addresses. */
export interface WebEnv extends WebSettings {
  /** Address of the hub for everybody, without a slash at its end; null if it is not set. */
  readonly publicUrl: string | null;
}

interface WebVariables {
  readonly VESTHUB_TLS_CERTIFICATE?: string | undefined;
  readonly VESTHUB_TLS_KEY?: string | undefined;
  readonly VESTHUB_CORS_ORIGINS: readonly string[];
  readonly VESTHUB_TRUSTED_PROXIES: readonly string[];
  readonly VESTHUB_PUBLIC_URL?: string | undefined;
}

/** Describes a mistake in the settings of TLS; null if there is none. */
export function tlsProblem(settings: WebVariables): string | null {
  const { VESTHUB_TLS_CERTIFICATE: certificate, VESTHUB_TLS_KEY: key } = settings;
  if ((certificate === undefined) === (key === undefined)) return null;
  return 'VESTHUB_TLS_CERTIFICATE, VESTHUB_TLS_KEY: expected both, or neither';
}

/** Converts the environment variables to `WebEnv`. Certificate and key become one setting, `tls`. */
export function webEnv(settings: WebVariables): WebEnv {
  const { VESTHUB_TLS_CERTIFICATE: certificate, VESTHUB_TLS_KEY: key } = settings;
  return Object.freeze({
    tls: certificate !== undefined && key !== undefined ? { certificate, key } : null,
    corsOrigins: settings.VESTHUB_CORS_ORIGINS,
    publicUrl: settings.VESTHUB_PUBLIC_URL ?? null,
    trustedProxies: settings.VESTHUB_TRUSTED_PROXIES,
  });
}
