import { allModules } from '@vesthub/hub/modules';
import { registryModule } from '@vesthub/registry';
import { countStatements, useTestHub } from '@vesthub/testing';
import { getNamedType, isObjectType, type GraphQLEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';

const hub = useTestHub([registryModule, ...allModules]);

interface GroupKey {
  readonly field: string;
  readonly value: string | null;
  readonly id: string | null;
  readonly label: string | null;
}
interface Group {
  readonly keys: readonly GroupKey[];
  readonly count: number;
  readonly sum: number | null;
  readonly mean: number | null;
}

/** The lists whose pages have groups, with what they can be grouped by. */
function groupedLists(): { list: string; by: readonly string[] }[] {
  const { schema } = hub().composition;
  return Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, type }) => {
    const page = getNamedType(type);
    const groups = isObjectType(page) ? page.getFields()['groups'] : undefined;
    const argument = groups?.args.find((arg) => arg.name === 'by');
    if (!argument) return [];
    const by = getNamedType(argument.type);
    return [{ list: name, by: (by as GraphQLEnumType).getValues().map((value) => value.name) }];
  });
}

describe('groups', () => {
  it('count every row once, by every value and by pairs of values', async () => {
    const lists = groupedLists();
    expect(lists.length).toBeGreaterThanOrEqual(20);
    for (const { list, by } of lists) {
      const asked = [...by.map((one) => [one]), by.slice(0, 2)];
      const fields = asked.map(
        (names, at) => `g${at}: groups(by: [${names.join(', ')}]) { count }`,
      );
      const { page } = await hub().data<{ page: Record<string, Group[]> & { totalCount: number } }>(
        `{ page: ${list}(first: 1) { totalCount all: groups(by: []) { count } ${fields.join(' ')} } }`,
      );
      expect([list, page['all']]).toEqual([list, [{ count: page.totalCount }]]);
      const counts = asked.map((_names, at) => {
        const groups = page[`g${at}`]!;
        const counted = groups.reduce((sum, { count }) => sum + count, 0);
        // At most a hundred groups are shown.
        return groups.length < 100 ? counted : Math.max(counted, page.totalCount);
      });
      expect([list, counts]).toEqual([list, asked.map(() => page.totalCount)]);
    }
  });

  it('equal the rows of the same filter, with sums, smallest, largest and mean values', async () => {
    const { page } = await hub().data<{
      page: {
        groups: object[];
        nodes: { year: number; status: string; amountNok: number | null }[];
      };
    }>(
      `{ page: budgetAllocations(first: 100, filter: { not: { year: { equals: 2014 } } }) {
        groups(by: [YEAR, STATUS], of: AMOUNT_NOK) { keys { field value label(language: EN) id } count sum min max mean }
        nodes { year status amountNok }
      } }`,
    );
    const expected = new Map<string, number[]>();
    const counts = new Map<string, number>();
    for (const { year, status, amountNok } of page.nodes) {
      const name = `${year} ${status}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      expected.set(name, [
        ...(expected.get(name) ?? []),
        ...(amountNok === null ? [] : [amountNok]),
      ]);
    }
    expect(counts.size).toBeGreaterThan(1);
    const shown = (page.groups as (Group & { min: number; max: number })[]).map((group) => [
      group.keys.map(({ value }) => value).join(' '),
      { count: group.count, sum: group.sum, min: group.min, max: group.max, mean: group.mean },
    ]);
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(
        [...expected].map(([name, numbers]) => [
          name,
          numbers.length === 0
            ? { count: counts.get(name), sum: null, min: null, max: null, mean: null }
            : {
                count: counts.get(name),
                sum: sum(numbers),
                min: Math.min(...numbers),
                max: Math.max(...numbers),
                mean: sum(numbers) / numbers.length,
              },
        ]),
      ),
    );
  });

  it('name rows, words and years', async () => {
    const data = await hub().data(`{
      memberships(filter: { bodyId: { equals: "vestregionen" } }, asOf: "2016-06-01") {
        groups(by: [BODY, KIND]) { keys { field value label body { name } id } }
      }
      decisions { groups(by: [YEAR], first: 2) { keys { value label id } } }
    }`);
    expect(data).toMatchInlineSnapshot(`
      {
        "decisions": {
          "groups": [
            {
              "keys": [
                {
                  "id": null,
                  "label": "2007",
                  "value": "2007",
                },
              ],
            },
            {
              "keys": [
                {
                  "id": null,
                  "label": "2008",
                  "value": "2008",
                },
              ],
            },
          ],
        },
        "memberships": {
          "groups": [
            {
              "keys": [
                {
                  "body": {
                    "name": "Vestregionen",
                  },
                  "field": "BODY",
                  "id": "Qm9keTp2ZXN0cmVnaW9uZW4",
                  "label": "vestregionen",
                  "value": "vestregionen",
                },
                {
                  "body": null,
                  "field": "KIND",
                  "id": null,
                  "label": "medlem",
                  "value": "MEMBER",
                },
              ],
            },
          ],
        },
      }
    `);
  });

  it('of the lists within rows take one statement for all rows', async () => {
    const ask = (count: number) => () =>
      hub()
        .data(`{ bodies(first: ${count}, filter: { id: { in: ["vestregionen", "radmannsgruppen", "styringsgruppen"] } }) {
        nodes { meetings { totalCount groups(by: [KIND, YEAR]) { count keys { value } } } } } }`);
    const { databaseUrl } = hub();
    expect(await countStatements(databaseUrl, ask(3))).toBe(
      await countStatements(databaseUrl, ask(1)),
    );
    const { bodies } = await hub().data<{
      bodies: { nodes: { meetings: { totalCount: number; groups: Group[] } }[] };
    }>('{ bodies(first: 100) { nodes { meetings { totalCount groups(by: []) { count } } } } }');
    expect(bodies.nodes.some(({ meetings }) => meetings.totalCount > 1)).toBe(true);
    for (const { meetings } of bodies.nodes) {
      expect(meetings.groups).toEqual([{ count: meetings.totalCount }]);
    }
  });

  it.each([
    ['artFestivals', ['editions']],
    ['bodies', ['cases', 'decisions', 'documents', 'meetings', 'members', 'memberships', 'roles']],
    ['countyAuthorities', ['memberships', 'roles']],
    ['municipalities', ['memberships', 'populations', 'roles']],
  ])('of the rows of %s count the rows of each of their lists', async (root, lists) => {
    const asked = lists.map((list) => `${list} { totalCount groups(by: []) { count } }`);
    const { page } = await hub().data<{
      page: { nodes: Record<string, { totalCount: number; groups: Group[] }>[] };
    }>(`{ page: ${root}(first: 100) { nodes { ${asked.join(' ')} } } }`);
    const shown = page.nodes.flatMap((row) => Object.values(row));
    expect(shown.some(({ totalCount }) => totalCount > 0)).toBe(true);
    expect(shown.map(({ groups }) => groups)).toEqual(
      shown.map(({ totalCount }) => [{ count: totalCount }]),
    );
  });

  it('refuse a value that is named twice', async () => {
    const { errors } = await hub().answer(
      '{ decisions { groups(by: [BODY, YEAR, BODY]) { count } } }',
    );
    expect(errors?.[0]?.message).toBe(
      'groups(by:): "BODY" is not accepted; expected each value once.',
    );
  });
});
