import type { TestHub } from '@vesthub/testing';
import { isNonNullType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

/** Declares the tests of keys, names and default orders. */
export function keySuite(hub: () => TestHub): void {
  async function keyOf(field: string, id: string, asOf?: string): Promise<unknown> {
    const { data, errors } = await hub().answer(
      `query ($id: ID!) { found: ${field}(id: $id) { key } }`,
      { variables: { id }, ...(asOf === undefined ? {} : { asOf }) },
    );
    return errors ? errors[0]!.message : (data as { found: { key: string } | null }).found?.key;
  }

  describe('one municipality or body', () => {
    it.each([
      ['municipality', 'asker', 'asker'],
      ['municipality', 'Asker', 'asker-2020'],
      ['municipality', 'ASKER ', 'asker-2020'],
      ['municipality', '3203', 'asker-2020'],
      ['municipality', '0220', 'asker'],
      ['municipality', 'Hurum', 'hurum'],
      ['body', 'Styringsgruppen', 'styringsgruppen'],
      ['body', 'KHS', 'kommunehelsesamarbeidet'],
      ['body', 'Kommunehelsesamarbeidet', 'kommunehelsesamarbeidet'],
    ])('%s(id: "%s") finds the row by key, number or name', async (field, text, key) => {
      expect(await keyOf(field, text)).toBe(key);
    });

    it('is the one that existed on the as-of day if several have had the name', async () => {
      expect(await keyOf('municipality', 'Asker', '2016-06-01')).toBe('asker');
      expect(await keyOf('municipality', 'Asker', '2021-06-01')).toBe('asker-2020');
    });

    it.each([
      ['municipality', 'askr', '"asker'],
      ['municipality', 'Liier', '"lier"'],
      ['body', 'styringsgrupen', '"styringsgruppen"'],
    ])('%s(id: "%s") gives an error with the nearest name', async (field, text, suggestion) => {
      expect(await keyOf(field, text)).toContain(
        `${field}(id:): "${text}" is not accepted; expected the key, the global id or a name of a`,
      );
      expect(await keyOf(field, text)).toContain(`; the nearest is ${suggestion}`);
    });

    it('costs one statement when the operation gives the key', async () => {
      expect(await hub().statements('{ body(id: "vestregionen") { name } }')).toBe(1);
    });
  });

  describe('the key of a row', () => {
    it('is the field `key` of a municipality, and the root field accepts it like the global id', async () => {
      const { municipalities } = await hub().data<{
        municipalities: { nodes: { id: string; key: string; name: string }[] };
      }>('{ municipalities(first: 100) { nodes { id key name } } }');
      for (const { id, key, name } of municipalities.nodes) {
        const found = await hub().data(
          `{ a: municipality(id: "${id}") { name } b: municipality(id: "${key}") { name } }`,
        );
        expect(found).toEqual({ a: { name }, b: { name } });
      }
    });
  });

  describe('a municipality that has ended', () => {
    it('has neither number nor inhabitants after its end', async () => {
      const { municipalities } = await hub().data<{
        municipalities: { nodes: { number: string | null; population: number | null }[] };
      }>(
        '{ municipalities(first: 100) { nodes { number(asOf: "2021-06-01") population(asOf: "2021-06-01") } } }',
      );
      const ended = municipalities.nodes.filter(({ number }) => number === null);
      expect(ended.length).toBeGreaterThan(2);
      expect(ended.filter(({ population }) => population !== null)).toEqual([]);
    });
  });

  describe('default orders', () => {
    it('list municipalities by name in the Norwegian alphabet', async () => {
      const { municipalities } = await hub().data<{
        municipalities: { nodes: { name: string }[] };
      }>('{ municipalities(first: 100) { nodes { name } } }');
      const names = municipalities.nodes.map(({ name }) => name);
      expect(names).toEqual(names.toSorted(new Intl.Collator('nb').compare));
      expect(names.at(-1)).toMatch(/^[ØÅ]/);
    });

    it('list the notes of the accounts by number', async () => {
      const { accounts } = await hub().data<{ accounts: { notes: { number: number }[] } }>(
        '{ accounts: accountsOfYear(year: 2016) { notes { number } } }',
      );
      const numbers = accounts.notes.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers.length).toBeGreaterThan(10);
    });
  });

  describe('fields with a rule', () => {
    it('are null with an error for a caller without the right, and other fields have values', async () => {
      const { data, errors } = await hub().answer(
        '{ orchestraEnsembles { nodes { name musicians { totalCount } } } }',
      );
      const { nodes } = (data as { orchestraEnsembles: { nodes: object[] } }).orchestraEnsembles;
      expect(nodes.length).toBeGreaterThan(0);
      for (const node of nodes)
        expect(node).toMatchObject({ name: expect.any(String), musicians: null });
      expect(errors).toHaveLength(nodes.length);
    });

    it('are all nullable', () => {
      const { schema, registration } = hub().composition;
      const types = Object.values(schema.getTypeMap()).filter(
        (type) => isObjectType(type) && !/^__|Connection$|Edge$/.test(type.name),
      );
      const rules = types.flatMap((type) =>
        [...registration.fieldRules(type.name).keys()].map((name) => ({ type, name })),
      );
      expect(rules.length).toBeGreaterThan(5);
      const required = rules.filter(
        ({ type, name }) => isObjectType(type) && isNonNullType(type.getFields()[name]?.type),
      );
      expect(required.map(({ type, name }) => `${type.name}.${name}`)).toEqual([]);
      expect(required).toEqual([]);
    });
  });
}
