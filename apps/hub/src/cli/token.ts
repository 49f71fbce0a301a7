import {
  ConfigurationError,
  isoDay,
  known,
  parseDay,
  scopeProblem,
  todayInNorway,
} from '@vesthub/kernel';
import {
  hashOf,
  hostsOf,
  issueToken,
  listTokens,
  newToken,
  revokeToken,
  tokenPrefix,
  tokenText,
  type KeptToken,
  type TokenGrant,
  registryIn,
} from '@vesthub/registry';
import type { Command } from 'commander';
import { allModules } from '../modules.ts';
import { bodyNames } from './bodies.ts';
import type { Environment } from '../config/env.ts';
import { readEnv } from './environment.ts';
import { say } from '../assembly/say.ts';
import { table } from './table.ts';
import { withOpenedHub, type OpenedHub } from '../assembly/open-hub.ts';

interface CreateOptions {
  body: string;
  scope: string[];
  expires: string;
  name?: string;
  holder?: string;
}

const author = 'command line';

/** `vesthub token`. */
export function tokenCommand(command: Command, environment: Environment): void {
  command
    .command('create')
    .description('Make a token and print it; it is shown this once and cannot be shown again.')
    .requiredOption('--body <body>', 'key of the body its holder acts for, such as baerum-kommune')
    .requiredOption(
      '--scope <scope...>',
      'what it may do, such as health:internal; may be repeated',
    )
    .option('--holder <body>', 'organisation that holds it, where it acts for a body it hosts')
    .option('--expires <when>', 'last day it works (YYYY-MM-DD), or a number of days (90d)', '90d')
    .option('--name <name>', 'what people call it', 'unnamed')
    .action((options: CreateOptions) => {
      const grant = grantOf(options);
      return withOpenedHub(readEnv(environment), (hub) => createToken(hub, grant));
    });
  command
    .command('setting')
    .description(
      'Make a token for a service that runs by itself: print it, and the entry for VESTHUB_SERVICE_TOKENS of that service.',
    )
    .requiredOption('--body <body>', 'key of the body its holder acts for')
    .requiredOption('--scope <scope...>', 'what it may do, such as orchestra:write')
    .option('--expires <when>', 'last day it works (YYYY-MM-DD), or a number of days (90d)', '90d')
    .option('--name <name>', 'what people call it', 'unnamed')
    .action((options: CreateOptions) => writeSetting(grantOf(options)));
  command
    .command('list')
    .description('All tokens with whom they act for, what they may do and until when.')
    .action(() =>
      withOpenedHub(readEnv(environment), async (hub) => {
        const tokens = await listTokens(registryIn(await hub.connect()));
        const headings = ['Token', 'Name', 'Acts for', 'Held by', 'Scopes', 'Expires', 'State'];
        process.stdout.write(`${table(headings, tokens.map(rowOf))}\n`);
      }),
    );
  command
    .command('revoke')
    .argument('<token>', 'first part of the token, as "token list" shows it')
    .description('End a token; a running hub refuses it within a minute.')
    .action((prefix: string) =>
      withOpenedHub(readEnv(environment), async (hub) => {
        const registry = registryIn(await hub.connect());
        const revoked = await revokeToken(registry, { author, reason: 'Revoked' }, prefix);
        say(revoked ? `${prefix} is revoked.` : `${prefix} was revoked before.`);
      }),
    );
}

/** Converts the options to a grant. Checks scopes and expiry; the ids of bodies can be checked only in a database. */
function grantOf({ body, scope, name, holder, expires }: CreateOptions): TokenGrant {
  // Scopes that begin with `hub` belong to the registry and apply to the whole hub.
  const modules = ['hub', ...allModules.map((module) => module.name)];
  const problem = scope.map((one) => scopeProblem(one, modules)).find((one) => one !== null);
  if (problem) throw new ConfigurationError(problem);
  return {
    name: name ?? 'unnamed',
    body,
    holder: holder ?? null,
    scopes: [...new Set(scope)],
    expires: expiryOf(expires),
  };
}

async function createToken(hub: OpenedHub, grant: TokenGrant): Promise<void> {
  const { body, holder } = grant;
  const databases = await hub.connect();
  const registry = registryIn(databases);
  const names = await bodyNames(hub, databases);
  for (const id of [body, ...(holder === null ? [] : [holder])]) {
    if (!names.has(id)) {
      throw new ConfigurationError(`There is no body "${id}". ${known('bodies', names.keys())}`);
    }
  }
  if (holder !== null && holder !== body) {
    const hosts = await hostsOf(registry, body, todayInNorway());
    if (!hosts.includes(holder)) {
      throw new ConfigurationError(
        `No mandate lets ${holder} act for ${body} today. ${known(`hosts of ${body}`, hosts)}`,
      );
    }
  }
  const token = await issueToken(registry, { author, reason: 'Access for a program' }, grant);
  process.stdout.write(`${token}\n`);
  const lastDay = isoDay(addDays(grant.expires, -1));
  say(`Acts for ${names.get(body)} with ${grant.scopes.join(', ')} until ${lastDay}.`);
  say('This is the only time it is shown. Send it as "Authorization: Bearer <token>".');
}

function writeSetting({ name, body, scopes, expires }: TokenGrant): void {
  const token = newToken();
  const entry = {
    token: tokenPrefix(token.id),
    hash: hashOf(token.secret).toString('hex'),
    name,
    body,
    scopes,
    expires: isoDay(addDays(expires, -1)),
  };
  say(
    'The first line is for its holder and a secret, the second for the list in VESTHUB_SERVICE_TOKENS:',
  );
  process.stdout.write(`${tokenText(token)}\n${JSON.stringify(entry)}\n`);
}

/**
 * Returns the moment at which a token expires: the end of its last day. `text` is the last day as a date, or a number
 * of days from today, such as `90d`.
 */
function expiryOf(text: string): Date {
  const days = /^(\d{1,4})d$/.exec(text)?.[1];
  const last = days === undefined ? parseDay(text) : addDays(todayInNorway(), Number(days));
  if (last === null || last < todayInNorway()) {
    throw new ConfigurationError(
      `--expires: "${text}" is not accepted; expected a day from today on, written YYYY-MM-DD, or a number of days such as 90d.`,
    );
  }
  return addDays(last, 1);
}

function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}

function rowOf({ prefix, name, body, holder, scopes, expires, revoked }: KeptToken): string[] {
  return [
    prefix,
    name,
    body,
    holder ?? body,
    scopes.join(' '),
    isoDay(addDays(expires, -1)),
    stateOf({ revoked, expires }),
  ];
}

function stateOf({ revoked, expires }: Pick<KeptToken, 'revoked' | 'expires'>): string {
  if (revoked !== null) return 'revoked';
  return expires < new Date() ? 'expired' : 'good';
}
