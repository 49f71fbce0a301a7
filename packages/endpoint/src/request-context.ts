import { randomUUID } from 'node:crypto';
import Negotiator from 'negotiator';
import {
  inputError,
  parseDay,
  readableBy,
  todayInNorway,
  type ModuleDatabases,
  type ExecuteOnHub,
  type Language,
  type Ownership,
  type RequestContext,
  type ModuleService,
  type Principal,
} from '@vesthub/kernel';

/** Request header that sets the as-of day of a whole operation. */
const asOfHeader = 'vesthub-as-of';

/** The current databases of a process. They change when a module moves. */
export interface CurrentDatabases {
  databases(): ModuleDatabases;
  /** Reads the placements again and returns the databases for new requests. */
  readPlacements(): Promise<ModuleDatabases>;
}

/** The parts of a request's context that are the same for all requests of a process. */
export interface ServerContext {
  /** The databases for new requests. */
  readonly databases: ModuleDatabases;
  readonly services: ReadonlyMap<string, ModuleService>;
  readonly executeOnHub: ExecuteOnHub;
  /** Reads the placements again and returns the databases for new requests. */
  readonly readPlacements: () => Promise<ModuleDatabases>;
  /** The bodies responsible for a module today. */
  readonly ownershipOf: (module: string) => Promise<Ownership>;
}

/** Creates the context of one client request. Throws an input error if the as-of header is malformed. */
export function requestContext(
  server: ServerContext,
  principal: Principal,
  header: (name: string) => string | null,
): RequestContext {
  return {
    ...server,
    databases: { current: readableBy(server.databases, principal) },
    readPlacements: async () => readableBy(await server.readPlacements(), principal),
    principal,
    asOf: asOfFrom(header(asOfHeader)),
    language: languageFrom(header('accept-language')),
    today: todayInNorway(),
    requestId: header('x-request-id') ?? randomUUID(),
  };
}

/**
 * The caller's preferred language, if the hub has it. Norwegian if the header is missing or accepts no language of the
 * hub.
 */
function languageFrom(text: string | null): Language {
  if (text === null) return 'NB';
  const negotiator = new Negotiator({ headers: { 'accept-language': text } });
  return negotiator.language(['nb', 'no', 'nn', 'en']) === 'en' ? 'EN' : 'NB';
}

function asOfFrom(text: string | null): Date | null {
  if (text === null) return null;
  const day = parseDay(text);
  if (day === null) throw inputError('Vesthub-As-Of', text, 'a day written YYYY-MM-DD');
  return day;
}
