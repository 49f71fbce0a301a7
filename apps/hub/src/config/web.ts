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

/** The settings of the server's life, by variable. */
export const serverSettings = {
  VESTHUB_STOP_DELAY: whole(5_000, 0, 600_000),
  VESTHUB_STOP_TIMEOUT: whole(10_000, 0, 600_000),
  VESTHUB_METRICS_PORT: whole(0, 0, 65_535).unwrap().optional(),
};

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

/** The settings of the server, combined. */
export function webEnv(settings: WebVariables): WebSettings {
  const { VESTHUB_TLS_CERTIFICATE: certificate, VESTHUB_TLS_KEY: key } = settings;
  return Object.freeze({
    tls: certificate !== undefined && key !== undefined ? { certificate, key } : null,
    corsOrigins: settings.VESTHUB_CORS_ORIGINS,
    trustedProxies: settings.VESTHUB_TRUSTED_PROXIES,
  });
}
