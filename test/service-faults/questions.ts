import { setTimeout as sleep } from 'node:timers/promises';
import type { HubProcess } from '@vesthub/testing';
import type { GraphQLFormattedError } from 'graphql';
import { expect } from 'vitest';

/** A module whose process is disturbed, and a question that shows what that costs. */
export interface Service {
  readonly module: string;
  readonly owner: string | null;
  readonly message: string;
  /** Fields of other modules beside some of this module's, which have the names in `own`. */
  readonly question: string;
  readonly own: readonly string[];
}

export const orchestra: Service = {
  module: 'orchestra',
  owner: null,
  message: 'Module orchestra, which has no owner now, does not answer.',
  question: `{
    municipality(id: "asker") { name orchestraActivities { text } carePathways { title } }
    bodies(first: 3) { totalCount nodes { name orchestraSeasons { year } healthNetworks { subject } } }
    orchestraSeasons { totalCount }
    modules { name owner(asOf: "2016-01-01") { name orchestraEnsembles { name } } }
  }`,
  own: ['orchestraActivities', 'orchestraSeasons', 'orchestraEnsembles'],
};

export const health: Service = {
  module: 'health',
  owner: 'Kommunehelsesamarbeidet',
  message: 'Module health, owned by Kommunehelsesamarbeidet, does not answer.',
  question: `{
    municipality(id: "asker") { name orchestraActivities { text } carePathways { title } }
    healthProjects { totalCount }
    orchestraSeasons { totalCount }
  }`,
  own: ['carePathways', 'healthProjects'],
};

/** What gathers from all modules. */
export const gathered = `{
  checks { incomplete { module message } findings { id } }
  search(text: "musikk", first: 100) { incomplete { module message } hits { module title } }
}`;

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly milliseconds: number;
}

/** Asks the hub; whatever happens elsewhere, something was executed. */
export async function ask(hub: HubProcess, question: string): Promise<Answer> {
  const began = performance.now();
  const { status, json } = await hub.ask(question);
  const milliseconds = performance.now() - began;
  expect(status).toBe(200);
  return { data: json.data, errors: json.errors as never, milliseconds };
}

/** The answer when all modules do, which they may not at once after a start. */
export async function sound(hub: HubProcess, question: string): Promise<Answer> {
  const end = performance.now() + 60_000;
  let answer = await ask(hub, question);
  while (answer.errors && performance.now() < end) {
    await sleep(200);
    answer = await ask(hub, question);
  }
  expect(answer.errors).toBeUndefined();
  return ask(hub, question);
}

/** Asserts that the answer lacks the module's fields, names it for each, and came within `limit` milliseconds. */
export async function expectOnlyItsFieldsMissing(
  hub: HubProcess,
  { question, own, module, owner, message }: Service,
  healthy: Answer,
  limit: number,
): Promise<void> {
  const answer = await ask(hub, question);
  const lost: (string | number)[][] = [];
  expect(answer.data).toEqual(withoutFields(healthy.data, own, lost));
  expect(answer.errors).toHaveLength(lost.length);
  // A field below that cannot be null takes the module's field with it.
  const within = (path: readonly (string | number)[] = []) =>
    path.slice(0, path.findIndex((step) => own.includes(String(step))) + 1);
  expect(answer.errors!.map((error) => ({ ...error, path: within(error.path) }))).toEqual(
    expect.arrayContaining(
      lost.map((path) => ({
        message,
        path,
        extensions: { code: 'MODULE_UNAVAILABLE', module, owner },
      })),
    ),
  );
  expect(answer.milliseconds).toBeLessThan(limit);
}

/** `value` with null for the fields called `names`; notes their paths. */
function withoutFields(
  value: unknown,
  names: readonly string[],
  lost: (string | number)[][],
  path: (string | number)[] = [],
): unknown {
  if (Array.isArray(value)) {
    return value.map((one, at) => withoutFields(one, names, lost, [...path, at]));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      if (!names.includes(name)) {
        return [name, withoutFields(child, names, lost, [...path, name])];
      }
      lost.push([...path, name]);
      return [name, null];
    }),
  );
}
