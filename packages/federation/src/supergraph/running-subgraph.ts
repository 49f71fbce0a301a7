import { anonymous, ConfigurationError, unowned, understands } from '@vesthub/kernel';
import { Kind, parse, print, type ObjectTypeDefinitionNode } from 'graphql';
import { z } from 'zod';
import { otherVocabulary } from '../calls/call-service.ts';
import type { ServiceCallSettings } from '../calls/call-settings.ts';
import type { RunningSubgraph } from './subgraphs.ts';
import { signatureHeader, signRequest } from '../signing/signed-request.ts';

const description = z.object({
  result: z.object({
    protocolVersion: z.int(),
    module: z.string(),
    types: z.array(z.string()),
    sdl: z.string(),
    vocabulary: z.string().optional(),
  }),
});
const service = z.object({ data: z.object({ _service: z.object({ sdl: z.string() }) }) });

/**
 * Reads the schema that a process serves now. Asks the module service first; a process without a module service is
 * asked for the GraphQL field `_service`. Rejects a service whose kernel vocabulary has another hash than `vocabulary`.
 */
export async function askRunning(
  module: string,
  url: string,
  env: ServiceCallSettings,
  vocabulary: string,
): Promise<RunningSubgraph> {
  const described = await post(module, url, '/_module', { operation: 'describe' }, env);
  const known = description.safeParse(described.json);
  if (known.success) {
    const { result } = known.data;
    if (result.module !== module) {
      throw new ConfigurationError(`${url} serves the module ${result.module}, not ${module}.`);
    }
    if (!understands(result.protocolVersion)) {
      throw new ConfigurationError(
        `${module} at ${url} speaks protocol ${result.protocolVersion}, which this version does not understand.`,
      );
    }
    if (result.vocabulary !== vocabulary) {
      throw new ConfigurationError(otherVocabulary(module, result.vocabulary, vocabulary));
    }
    return { module, url, sdl: result.sdl, types: result.types };
  }
  const asked = await post(module, url, '/graphql', { query: '{ _service { sdl } }' }, env);
  const plain = service.safeParse(asked.json);
  if (plain.success) {
    const { sdl } = plain.data.data._service;
    return { module, url, sdl, types: keyedTypes(sdl) };
  }
  throw new ConfigurationError(
    `${module} at ${url} does not say what it serves (status ${described.status} and ${asked.status}). ` +
      'A service of Vesthub tells whoever signs with a key it knows: see VESTHUB_SERVICE_KEYS.',
  );
}

async function post(
  module: string,
  url: string,
  path: string,
  content: object,
  env: ServiceCallSettings,
) {
  const body = JSON.stringify(content);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
  };
  if (env.serviceKeys.some(({ signing }) => signing !== null)) {
    const context = { principal: anonymous, holder: unowned, asOf: null, language: 'NB' as const };
    headers[signatureHeader] = await signRequest(env.serviceKeys, { module, path, body }, context);
  }
  try {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(env.limits.serviceTimeout),
    });
    const json: unknown = await response.json().catch(() => null);
    return { status: response.status, json };
  } catch (cause) {
    throw new ConfigurationError(`${module} does not answer at ${url}.`, { cause });
  }
}

/** Returns the types with a resolvable key. Other subgraphs can refer to these types. */
function keyedTypes(sdl: string): string[] {
  return parse(sdl)
    .definitions.filter(
      (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION,
    )
    .filter(({ directives = [] }) =>
      directives.some(
        (one) => one.name.value === 'key' && !print(one).includes('resolvable: false'),
      ),
    )
    .map(({ name }) => name.value);
}
