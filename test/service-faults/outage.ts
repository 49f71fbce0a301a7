import { setTimeout as sleep } from 'node:timers/promises';
import type { HubProcess } from '@vesthub/testing';
import type { GraphQLFormattedError } from 'graphql';
import { expect } from 'vitest';

/** A module whose service the tests disturb, with a query that shows the effect. */
export interface Service {
  readonly module: string;
  readonly owner: string | null;
  /** Message of the error for each of the module's fields while the module is unavailable. */
  readonly message: string;
  /** Selects fields of the module and of other modules. */
  readonly query: string;
  /** Names of the module's fields in `query`. */
  readonly fields: readonly string[];
}

export const orchestra: Service = {
  module: 'orchestra',
  owner: null,
  message: 'Module orchestra, which has no owner now, does not answer.',
  query: `{
    municipality(id: "asker") { name orchestraActivities { title } health { carePathways { title } } }
    bodies(first: 3) { totalCount nodes { name orchestraSeasons { year } health { networks { subject } } } }
    orchestraSeasons { totalCount }
    modules { name owner(asOf: "2016-01-01") { name orchestraEnsembles { name } } }
  }`,
  fields: ['orchestraActivities', 'orchestraSeasons', 'orchestraEnsembles'],
};

export const health: Service = {
  module: 'health',
  owner: 'Kommunehelsesamarbeidet',
  message: 'Module health, owned by Kommunehelsesamarbeidet, does not answer.',
  query: `{
    municipality(id: "asker") { name orchestraActivities { title } health { carePathways { title } } }
    healthProjects { totalCount }
    orchestraSeasons { totalCount }
  }`,
  fields: ['health', 'healthProjects'],
};

/** Query for fields whose answers combine all modules. */
export const aggregateQuery = `{
  checks { incomplete { module message } findings { id } }
  search(text: "musikk", first: 100) { incomplete { module message } hits { module title } }
}`;

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly milliseconds: number;
}

/** Sends the query and asserts status 200, because a failing service must not fail the whole operation. */
export async function ask(hub: HubProcess, query: string): Promise<Answer> {
  const start = performance.now();
  const { status, json } = await hub.ask(query);
  const milliseconds = performance.now() - start;
  expect(status).toBe(200);
  return {
    data: json.data,
    errors: json.errors as readonly GraphQLFormattedError[] | undefined,
    milliseconds,
  };
}

/** Repeats the query until all modules answer, for at most a minute. Then sends it again and returns the answer. */
export async function completeAnswer(hub: HubProcess, query: string): Promise<Answer> {
  const deadline = performance.now() + 60_000;
  let answer = await ask(hub, query);
  while (answer.errors && performance.now() < deadline) {
    await sleep(200);
    answer = await ask(hub, query);
  }
  expect(answer.errors).toBeUndefined();
  return ask(hub, query);
}

/**
 * Asserts that exactly the module's fields are null, each with an error that names the module, and that the hub answers
 * within `limit` milliseconds.
 */
export async function expectOnlyItsFieldsMissing(
  hub: HubProcess,
  { query, fields, module, owner, message }: Service,
  healthy: Answer,
  limit: number,
): Promise<void> {
  const answer = await ask(hub, query);
  const missing: (string | number)[][] = [];
  expect(answer.data).toEqual(withoutFields(healthy.data, fields, missing));
  expect(answer.errors).toHaveLength(missing.length);
  // Shortens the paths to the module's field, which is also null if the error is in a non-null field below it.
  const toField = (path: readonly (string | number)[] = []) =>
    path.slice(0, path.findIndex((step) => fields.includes(String(step))) + 1);
  expect(answer.errors!.map((error) => ({ ...error, path: toField(error.path) }))).toEqual(
    expect.arrayContaining(
      missing.map((path) => ({
        message,
        path,
        extensions: { code: 'MODULE_UNAVAILABLE', module, owner },
      })),
    ),
  );
  expect(answer.milliseconds).toBeLessThan(limit);
}

/** Copies `value` with null for the fields in `names`. Adds the paths of these fields to `missing`. */
function withoutFields(
  value: unknown,
  names: readonly string[],
  missing: (string | number)[][],
  path: (string | number)[] = [],
): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => withoutFields(item, names, missing, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      if (!names.includes(name)) {
        return [name, withoutFields(child, names, missing, [...path, name])];
      }
      missing.push([...path, name]);
      return [name, null];
    }),
  );
}
