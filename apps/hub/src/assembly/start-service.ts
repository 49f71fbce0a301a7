import { identifyDirectCallers } from '@vesthub/identity';
import { createProbe } from '@vesthub/database';
import type { ServerContext } from '@vesthub/endpoint';
import { createBudget } from '@vesthub/limits';
import {
  createRequestVerifier,
  maxMessage,
  moduleServiceRoute,
  configuredOwnership,
  protocolHeader,
  vocabularyHeader,
  serviceEndpoint,
} from '@vesthub/federation';
import { createMetrics, startHttpServer } from '@vesthub/http';
import { serviceFiles } from '@vesthub/imports/http';
import {
  compose,
  ConfigurationError,
  NameReader,
  protocolVersion,
  type Module,
} from '@vesthub/kernel';
import { migrateModules, openModuleDatabases, placementsFromSettings } from '@vesthub/placement';
import { features } from '../modules.ts';
import { startBackground } from './background/background.ts';
import { openUploads } from './file-uploads.ts';
import { seed, withServers } from './prepare.ts';
import { ownMetricsServer, serverOptions } from './server-options.ts';
import type { HubOptions, RunningHub } from './running-hub.ts';

/** Starts the service of one module, with the module's subgraph, module service and database. */
export async function startService(options: HubOptions, module: Module): Promise<RunningHub> {
  const { env, log } = options;
  if (env.serviceKeys.length === 0) {
    log.warn('VESTHUB_SERVICE_KEYS has no key of a hub, so no hub can ask this service');
  }
  const ownersUnknown = () => undefined;
  return withServers(options, ownersUnknown, async (servers) => {
    const placements = placementsFromSettings(env);
    await migrateModules(servers, [module], placements.of, log);
    const composition = compose({ modules: [module], as: 'service', limits: env.limits, features });
    const databases = await openModuleDatabases(servers, [module], placements.of, composition);
    await seed(databases, [module], composition, options.progress);

    const server: ServerContext = {
      databases,
      services: composition.services,
      executeOnHub: () =>
        Promise.reject(new ConfigurationError('A service of one module cannot ask the whole hub.')),
      readPlacements: () => Promise.resolve(databases),
      ownershipOf: () => Promise.resolve(configuredOwnership(env.owner)),
    };
    const verifier = createRequestVerifier({ module: module.name, keys: env.serviceKeys, log });
    const { schema, services } = composition;
    const budget = createBudget({ perMinute: env.limits.budget });
    const endpoint = serviceEndpoint(
      { schema, server, log, names: new NameReader([composition]) },
      verifier,
      env,
      budget,
    );
    // The hub asks for many rows in one request, so its requests are larger than those of clients.
    const maxBody = Math.max(env.limits.body, maxMessage);
    const metrics = createMetrics();
    if (servers.readPath) metrics.showReads(servers.readPath.counts);
    const probe = createProbe(await servers.url(placements.of(module.name)));
    const ownMetrics = await ownMetricsServer(options, metrics);
    const names = features.map(({ name }) => name);
    const service = services.get(module.name)!;
    const route = moduleServiceRoute(service, names, server, verifier, maxBody);
    const http = await startHttpServer({
      ...serverOptions(options, { probe, metrics, budget, catalogue: [] }),
      maxBody,
      identify: identifyDirectCallers(env, log),
      routes: new Map([
        ['/_module', route],
        ...(env.metricsPort === null ? [['/metrics', metrics.route] as const] : []),
      ]),
      headers: {
        [protocolHeader]: String(protocolVersion),
        [vocabularyHeader]: composition.vocabulary,
      },
    });
    const takeFile = serviceFiles({
      module,
      serving: server,
      verifier,
      ...(await openUploads(env)),
    });
    await http.swap({ ...endpoint, takeFile });

    const background = startBackground({
      ...options,
      modules: [module],
      databases: () => databases,
      url: (name) => servers.url(placements.of(name)),
    });
    const parts = [http, ...ownMetrics, background, endpoint, probe];
    return {
      url: http.url,
      close: async () => {
        for (const part of parts) await part.close();
      },
    };
  });
}
