import { randomUUID } from 'node:crypto';
import {
  inputError,
  parseDay,
  seenBy,
  todayInNorway,
  type Connections,
  type ExecuteOnHub,
  type Holder,
  type HubContext,
  type ModuleService,
  type Principal,
} from '@vesthub/kernel';

/** Header that moves a whole answer to a day. */
const asOfHeader = 'vesthub-as-of';

/** The connections of a process whose modules may move. */
export interface Live {
  connections(): Connections;
  /** Reads again where the modules are; the connections of requests that begin now. */
  readPlacements(): Promise<Connections>;
}

/** What a process has for every request it serves. A request keeps the connections it began with. */
export interface Serving {
  readonly connections: Connections;
  readonly services: ReadonlyMap<string, ModuleService>;
  readonly executeOnHub: ExecuteOnHub;
  /** Reads again where the modules are; the connections of requests that begin now. */
  readonly readPlacements: () => Promise<Connections>;
  /** Who has a module today. */
  readonly holderOf: (module: string) => Promise<Holder>;
}

/** The context of one client request. A malformed header is the caller's mistake. */
export function requestContext(
  serving: Serving,
  principal: Principal,
  header: (name: string) => string | null,
): HubContext {
  return {
    ...serving,
    connections: seenBy(serving.connections, principal),
    readPlacements: async () => seenBy(await serving.readPlacements(), principal),
    principal,
    asOf: asOfFrom(header(asOfHeader)),
    today: todayInNorway(),
    requestId: header('x-request-id') ?? randomUUID(),
  };
}

function asOfFrom(text: string | null): Date | null {
  if (text === null) return null;
  const day = parseDay(text);
  if (day === null) throw inputError('Vesthub-As-Of', text, 'a day written YYYY-MM-DD');
  return day;
}
