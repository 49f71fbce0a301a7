import { resolve } from 'node:path';
import type { DirectCallerSettings, Issuer, ConfiguredToken } from '@vesthub/identity';
import { type ServiceCallSettings, parseServiceKey, type ServiceKey } from '@vesthub/federation';
import {
  type DatabaseSettings,
  parsePlacement,
  maskPassword,
  type Placement,
} from '@vesthub/placement';
import type { OperationLimits } from '@vesthub/limits';
import { ConfigurationError, known } from '@vesthub/kernel';
import { z } from 'zod';
import type { FileLimits } from '@vesthub/imports/http';
import { costLimits, costSettings } from './cost.ts';
import { databaseSettings } from './database.ts';
import { fileLimits, fileSettings, whole } from './files.ts';
import { issuersSetting, organisationsSetting } from './issuers.ts';
import { resultLimits, resultSettings, type ResultLimits } from './results.ts';
import { tokensSetting } from './tokens.ts';
import { upkeepLimits, upkeepSettings, type UpkeepLimits } from './upkeep.ts';
import {
  clientHelp,
  originsSetting,
  publicUrlSetting,
  proxiesSetting,
  serverLimits,
  serverSettings,
  tlsProblem,
  webEnv,
  type ClientHelp,
  type ServerLimits,
  type WebEnv,
} from './web.ts';

/** The environment variables of the process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Limits of the process and of the operations that it runs. */
export interface HubLimits extends OperationLimits, ServerLimits, UpkeepLimits, ResultLimits {
  /** Maximum size of a request body in bytes. */
  readonly body: number;
  /** Milliseconds that a remote module may take for one client request. */
  readonly serviceTimeout: number;
  /** Consecutive failures after which the hub stops calling a remote module. */
  readonly serviceFailures: number;
  /** Milliseconds between probes of a remote module that the hub has stopped calling. */
  readonly serviceRetry: number;
  /** Maximum number of rejected tokens from one address per minute; 0 for no limit. */
  readonly failedTokens: number;
  /** Milliseconds for which a verified token is cached. */
  readonly tokenCache: number;
  /** Milliseconds within which a whole request must arrive. */
  readonly requestTime: number;
  /** Milliseconds that an idle connection stays open for the next request. */
  readonly idleTime: number;
  /** Maximum number of operations that run or wait at the same time. */
  readonly concurrency: number;
  /** Maximum number of sessions with one database. */
  readonly poolSize: number;
}

/** All settings of the process, parsed once at the start. */
export interface HubEnv extends DatabaseSettings, ServiceCallSettings, DirectCallerSettings {
  readonly host: string;
  readonly port: number;
  /** Port of `/metrics`; null for the server's own port. */
  readonly metricsPort: number | null;
  /** For a service: whether answers carry a trace if a router asks for one. */
  readonly federatedTracing: boolean;
  /** Folder of the embedded database, logs and the last known supergraph. */
  readonly dataFolder: string;
  /** URL of the hub's database; null for the embedded server. */
  readonly databaseUrl: string | null;
  readonly placements: ReadonlyMap<string, Placement>;
  /** If true, the process does not start unless it can create separate database roles for reading. */
  readonly separateRoles: boolean;
  /** Keys that sign and verify requests between hub and services; the hub signs with the first private key. */
  readonly serviceKeys: readonly ServiceKey[];
  /** Id of the body that owns the module. A service uses it for requests that do not come through the hub. */
  readonly owner: string | null;
  readonly limits: HubLimits;
  /** Limits of uploaded and fetched files. */
  readonly files: FileLimits;
  /** Whether modules load sample data. */
  readonly sampleData: boolean;
  /** Modules whose changed figures are released without review. */
  readonly releaseAfterImport: ReadonlySet<string>;
  /** Issuers whose JWTs are accepted. */
  readonly issuers: readonly Issuer[];
  /** For a service: access tokens of callers that do not send their requests through the hub. */
  readonly tokens: readonly ConfiguredToken[];
  /** Ids of bodies by organisation number, for callers identified by JWTs. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Whether to execute only operations that were added with `vesthub documents add`. */
  readonly trustedDocumentsOnly: boolean;
  readonly help: ClientHelp;
  readonly web: WebEnv;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(4000, 0, 65_535),
  VESTHUB_DATA: z.string().min(1).default('.vesthub'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'expected postgres://user:password@host:port/database',
    })
    .optional(),
  VESTHUB_SERVICE_KEYS: z.string().default(''),
  VESTHUB_OWNER: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/, 'expected the id of a body, such as kommunehelsesamarbeidet')
    .optional(),
  VESTHUB_SERVICE_TOKENS: tokensSetting,
  VESTHUB_EXAMPLES: z.enum(['on', 'off'], { error: 'expected on or off' }).default('on'),
  VESTHUB_RELEASE_AFTER_IMPORT: z.string().default(''),
  VESTHUB_MAX_BODY: whole(200_000, 1_000, 100_000_000),
  ...fileSettings,
  ...resultSettings,
  VESTHUB_PAGE_SIZE: whole(20, 1, 1_000),
  VESTHUB_MAX_PAGE_SIZE: whole(100, 1, 10_000),
  VESTHUB_SERVICE_TIMEOUT: whole(3_000, 50, 600_000),
  VESTHUB_SERVICE_FAILURES: whole(3, 1, 1_000_000),
  VESTHUB_SERVICE_RETRY: whole(1_000, 50, 600_000),
  ...serverSettings,
  VESTHUB_TOKEN_CACHE: whole(15_000, 0, 60_000),
  ...databaseSettings,
  ...upkeepSettings,
  VESTHUB_ISSUERS: issuersSetting,
  VESTHUB_ORGANISATIONS: organisationsSetting,
  ...costSettings,
  VESTHUB_OPERATION_TIME: whole(10_000, 100, 600_000),
  VESTHUB_MAX_REPRESENTATIONS: whole(10_000, 1, 1_000_000),
  VESTHUB_REQUEST_TIME: whole(30_000, 500, 600_000),
  VESTHUB_IDLE_TIME: whole(75_000, 1_000, 3_600_000),
  VESTHUB_MAX_CONCURRENT: whole(200, 1, 100_000),
  VESTHUB_DOCUMENTS: z
    .enum(['any', 'trusted'], { error: 'expected any or trusted' })
    .default('any'),
  VESTHUB_CORS_ORIGINS: originsSetting,
  VESTHUB_PUBLIC_URL: publicUrlSetting,
  VESTHUB_TRUSTED_PROXIES: proxiesSetting,
  VESTHUB_TLS_CERTIFICATE: z.string().min(1).optional(),
  VESTHUB_TLS_KEY: z.string().min(1).optional(),
  VESTHUB_LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'expected debug, info, warn, error or silent',
    })
    .default('info'),
});

const placementPrefix = 'VESTHUB_PLACEMENT_';

/** Parses the environment. Reports all mistakes at once, each with its variable and the expected value. */
export function parseEnv(source: Environment, modules: readonly string[]): HubEnv {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  const parsed = settings.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    const name = issue.path.join('.');
    const value = name === 'VESTHUB_SERVICE_TOKENS' ? '…' : maskPassword(given[name] ?? '');
    problems.push(`${name}: "${value}" is not accepted; ${issue.message}`);
  }
  const placements = parsePlacements(given, modules, problems);
  const serviceKeys = parseServiceKeys(given['VESTHUB_SERVICE_KEYS'] ?? '', problems);
  const releaseAfterImport = parseReleasing(
    given['VESTHUB_RELEASE_AFTER_IMPORT'] ?? '',
    modules,
    problems,
  );
  problems.push(...unknownSettings(given));
  const { data } = parsed;
  if (data && data.VESTHUB_PAGE_SIZE > data.VESTHUB_MAX_PAGE_SIZE) {
    problems.push('VESTHUB_PAGE_SIZE: expected no more than VESTHUB_MAX_PAGE_SIZE');
  }
  const tls = data ? tlsProblem(data) : null;
  if (tls !== null) problems.push(tls);
  if (!data || problems.length > 0) {
    throw new ConfigurationError(
      `The environment is not accepted:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    );
  }
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    metricsPort: data.VESTHUB_METRICS_PORT ?? null,
    federatedTracing: data.VESTHUB_FEDERATED_TRACING === 'on',
    dataFolder: resolve(data.VESTHUB_DATA),
    databaseUrl: data.DATABASE_URL ?? null,
    separateRoles: data.VESTHUB_DATABASE_ROLES === 'separate',
    compiledReads: data.VESTHUB_READ_PATH === 'compiled',
    placements,
    serviceKeys,
    owner: data.VESTHUB_OWNER ?? null,
    limits: Object.freeze({
      body: data.VESTHUB_MAX_BODY,
      pageSize: data.VESTHUB_PAGE_SIZE,
      maxPageSize: data.VESTHUB_MAX_PAGE_SIZE,
      serviceTimeout: data.VESTHUB_SERVICE_TIMEOUT,
      serviceFailures: data.VESTHUB_SERVICE_FAILURES,
      serviceRetry: data.VESTHUB_SERVICE_RETRY,
      ...serverLimits(data),
      tokenCache: data.VESTHUB_TOKEN_CACHE,
      textLength: data.VESTHUB_MAX_TEXT_LENGTH,
      ...costLimits(data),
      operationTime: data.VESTHUB_OPERATION_TIME,
      representations: data.VESTHUB_MAX_REPRESENTATIONS,
      requestTime: data.VESTHUB_REQUEST_TIME,
      idleTime: data.VESTHUB_IDLE_TIME,
      concurrency: data.VESTHUB_MAX_CONCURRENT,
      poolSize: data.VESTHUB_POOL_SIZE,
      ...upkeepLimits(data),
      ...resultLimits(data),
    }),
    files: fileLimits(data),
    tokens: data.VESTHUB_SERVICE_TOKENS,
    issuers: data.VESTHUB_ISSUERS,
    organisations: data.VESTHUB_ORGANISATIONS,
    trustedDocumentsOnly: data.VESTHUB_DOCUMENTS === 'trusted',
    help: clientHelp(data),
    web: webEnv(data),
    sampleData: data.VESTHUB_EXAMPLES === 'on',
    releaseAfterImport,
    logLevel: data.VESTHUB_LOG_LEVEL,
  });
}

/**
 * Parses the service keys. Messages name a key by its position, because a malformed key may contain part of a secret.
 */
function parseServiceKeys(text: string, problems: string[]): ServiceKey[] {
  const written = text.split(',').map((key) => key.trim());
  if (text === '') return [];
  if (written.length > 2) {
    problems.push(
      'VESTHUB_SERVICE_KEYS: expected one key, or two while one takes over from the other',
    );
  }
  return written.flatMap((key, at) => {
    const parsed = parseServiceKey(key);
    if (parsed) return [parsed];
    problems.push(
      `VESTHUB_SERVICE_KEYS: key ${at + 1} is not accepted; expected private_… or public_… as "vesthub keys new" makes them`,
    );
    return [];
  });
}

/** Parses a comma-separated list of the modules whose figures are released after each import. */
function parseReleasing(
  text: string,
  modules: readonly string[],
  problems: string[],
): ReadonlySet<string> {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  for (const name of names.filter((one) => !modules.includes(one))) {
    problems.push(
      `VESTHUB_RELEASE_AFTER_IMPORT: there is no module "${name}". ${known('modules', modules)}`,
    );
  }
  return new Set(names);
}

function parsePlacements(
  given: Readonly<Record<string, string | undefined>>,
  modules: readonly string[],
  problems: string[],
): Map<string, Placement> {
  const placements = new Map<string, Placement>(modules.map((name) => [name, { at: 'hub' }]));
  for (const [variable, text] of Object.entries(given)) {
    if (!variable.startsWith(placementPrefix) || text === undefined) continue;
    const name = variable.slice(placementPrefix.length).toLowerCase().replaceAll('_', '-');
    const placement = parsePlacement(text);
    if (!placements.has(name)) {
      problems.push(`${variable}: there is no module "${name}". ${known('modules', modules)}`);
    } else if ('problem' in placement) {
      problems.push(`${variable}: ${placement.problem}`);
    } else {
      placements.set(name, placement);
    }
  }
  return placements;
}

/** Returns a problem for each unknown setting, because a misspelt setting would otherwise be ignored silently. */
function unknownSettings(given: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(settings.shape).filter((name) => name.startsWith('VESTHUB_'));
  return Object.keys(given)
    .filter((name) => name.startsWith('VESTHUB_') && !name.startsWith(placementPrefix))
    .filter((name) => !names.includes(name))
    .map((name) => `${name}: there is no such setting. ${known('settings', names)}`);
}

/** The names of all settings except the placements. */
export const settingNames: readonly string[] = Object.keys(settings.shape);
