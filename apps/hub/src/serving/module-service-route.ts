import type { HubContext, ModuleService } from '@vesthub/kernel';
import { z } from 'zod';
import type { Gatekeeper } from '../trust/gatekeeper.ts';
import { answer, failure } from './answer.ts';
import { readBody } from './body.ts';
import type { Route } from './http-server.ts';
import { contextFromClaim, refusal } from './service-endpoint.ts';
import type { Serving } from './request-context.ts';

const call = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('describe') }),
  z.object({
    operation: z.literal('exists'),
    type: z.string(),
    keys: z.array(z.string()).max(1_000),
  }),
  z.object({ operation: z.literal('checks'), answers: z.record(z.string(), z.unknown()) }),
  z.object({ operation: z.literal('facts'), sourceId: z.string() }),
  z.object({ operation: z.literal('releases') }),
  z.object({
    operation: z.literal('search'),
    query: z.object({
      text: z.string().max(200),
      types: z.array(z.string()).nullable(),
      first: z.int().min(0).max(1_000),
    }),
  }),
]);

/** Serves the module service of this process' one module at `/_module`, for the hub. */
export function moduleServiceRoute(
  service: ModuleService,
  serving: Serving,
  gatekeeper: Gatekeeper,
  maxBody: number,
): Route {
  return async (request, response) => {
    if (request.method !== 'POST')
      return answer(response, 405, failure('The module service takes POST.'));
    if (!(await readBody(request, response, maxBody))) return;
    const { body } = request as typeof request & { body: string };
    const claim = await gatekeeper.claimOf(request, body);
    if (!claim) return answer(response, 401, refusal);
    const parsed = call.safeParse(parseJson(body));
    if (!parsed.success) return answer(response, 400, failure(z.prettifyError(parsed.error)));
    const context = contextFromClaim(serving, claim, request);
    answer(response, 200, { result: await perform(service, context, parsed.data) });
  };
}

function perform(
  service: ModuleService,
  context: HubContext,
  asked: z.infer<typeof call>,
): Promise<unknown> {
  switch (asked.operation) {
    case 'describe':
      return service.describe(context);
    case 'exists':
      return service.exists(context, asked.type, asked.keys);
    case 'checks':
      return service.checks(context, asked.answers);
    case 'facts':
      return service.facts(context, asked.sourceId);
    case 'search':
      return service.search(context, asked.query);
    case 'releases':
      return service.releases(context);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
