import { NameReader, namedArguments, typeNamedBy, type KnownName } from '@vesthub/kernel';
import type { TestHub } from '@vesthub/testing';
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  print,
  validate,
  type GraphQLArgument,
  type GraphQLInputField,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { operationNaming } from './operation-naming.ts';

/** Arguments and input fields with a text that is not a name of rows, or that a resolver looks up itself. */
const otherTexts = new Set([
  'Query.catalogue(text:)',
  // Global ids and cursors.
  'Query.node(id:)',
  'Query.nodes(ids:)',
  'Query.source(id:)',
  'Query.sources(afterSource:)',
  // The field's resolver looks the text up, and rejects an unknown text with the nearest name or all names.
  'Query.search(text:)',
  'Query.search(types:)',
  'Query.sources(document:)',
  'Query.checks(module:)',
  'PublishedReleaseReport.detailLevels(part:)',
  'Query.steeringData(municipalities:)',
  'Query.steeringObservations(regions:)',
  'CreateImportInput.format',
  'FindingFilter.check',
  'FindingFilter.document',
  'FindingFilter.module',
  'FindingFilter.row',
  'FindingFilter.type',
  // Free texts of the caller.
  'CreateImportInput.dataSet',

  'CreateImportInput.fileName',
  'CreateImportInput.idempotencyKey',
  'CreateImportInput.licence',
  'CreateImportInput.mapping',
  'CreateImportInput.publisher',
  'CreateImportInput.reason',
  'CreateImportInput.sheet',
  'CreateImportInput.unit',
  'OwnershipDecisionInput.title',
  'RecordOrchestraMembershipCountInput.idempotencyKey',
  'RecordOrchestraMembershipCountInput.reason',
  'SourceInput.section',
  'SourceInput.url',
  'SourceInput.words',
  'TransferOwnershipInput.idempotencyKey',
  'TransferOwnershipInput.reason',
]);

interface TextArgument {
  readonly coordinate: string;
  readonly argument: GraphQLArgument | GraphQLInputField;
  /** Whether the argument is the key of the row that a root field returns. */
  readonly isKeyOfRow: boolean;
}

const conditions = new Set(['TextFilter', 'IdFilter']);

/** Every argument and input field whose value is a text or a condition on keys. */
function textArguments({ composition: { schema, registration } }: TestHub): TextArgument[] {
  const isText = ({ type }: GraphQLArgument | GraphQLInputField) =>
    ['ID', 'String', 'IdFilter'].includes(getNamedType(type).name);
  return Object.values(schema.getTypeMap()).flatMap((type): TextArgument[] => {
    if (isInputObjectType(type) && !conditions.has(type.name)) {
      return Object.values(type.getFields())
        .filter(isText)
        .map((argument) => ({
          coordinate: `${type.name}.${argument.name}`,
          argument,
          isKeyOfRow: false,
        }));
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args, type: given }) =>
      args
        .filter(isText)
        .filter((arg) => arg.name !== 'after' && arg.name !== 'before')
        .map((argument) => ({
          coordinate: `${type.name}.${name}(${argument.name}:)`,
          argument,
          isKeyOfRow:
            type === schema.getQueryType() &&
            argument.name === 'id' &&
            registration.entities.has(getNamedType(given).name),
        })),
    );
  });
}

/** A misspelt name that no row has: the longest of `names` without its third and fourth letter. */
function misspelt(names: readonly KnownName[]): string {
  const longest = names.toSorted((a, b) => b.name.length - a.name.length)[0]!.name;
  return `${longest.slice(0, 2)}${longest.slice(4)}`;
}

/** Declares the tests of names in arguments. */
export function nameSuite(hub: () => TestHub): void {
  let names: ReadonlyMap<string, readonly KnownName[]>;
  /** Coordinates of arguments whose values name rows, each with the type of the rows. */
  let named: [coordinate: string, type: string][];

  beforeAll(async () => {
    const { schema, registration } = hub().composition;
    const context = hub().context();
    names = new Map(
      await Promise.all(
        [...registration.knownNames].map(
          async ([type, { load }]) => [type, await load(context)] as const,
        ),
      ),
    );
    named = [...namedArguments([schema])].filter(([, type]) => names.has(type));
  });

  describe('every argument with a text', () => {
    it('names rows of a type, or is in the list of other texts', () => {
      const unclassified = textArguments(hub()).filter(
        ({ coordinate, argument, isKeyOfRow }) =>
          typeNamedBy(argument) === undefined && !isKeyOfRow && !otherTexts.has(coordinate),
      );
      expect(unclassified.map(({ coordinate }) => coordinate)).toEqual([]);
    });

    it('in the list of other texts is in the schema', () => {
      const known = new Set(textArguments(hub()).map(({ coordinate }) => coordinate));
      expect([...otherTexts].filter((coordinate) => !known.has(coordinate))).toEqual([]);
    });
  });

  describe('every argument that accepts names of rows', () => {
    it('covers municipalities, bodies, schemes, indicators, modules and documents', () => {
      expect([...names.keys()].toSorted()).toEqual([
        'Body',
        'ContributionScheme',
        'County',
        'CountyAuthority',
        'Document',
        'Module',
        'Municipality',
        'OrchestraEnsemble',
        'SteeringArea',
        'SteeringIndicator',
      ]);
      expect(named.length).toBeGreaterThan(100);
    });

    it('rejects a text that names no row, with argument, value and the nearest name', async () => {
      const { schema } = hub().composition;
      const [reader, context] = [new NameReader([hub().composition]), hub().context()];
      const wrong: string[] = [];
      for (const [coordinate, type] of named) {
        const text = misspelt(names.get(type)!);
        const document = parse(operationNaming(schema, coordinate, text));
        expect([coordinate, validate(schema, document)]).toEqual([coordinate, []]);
        const refused = await reader
          .withKeys({ schema, document }, context)
          .then(() => 'no error', String);
        const argument = /\w+:?\)?$/.exec(coordinate)![0].replace(/[:)]/g, '');
        const parts = [argument, JSON.stringify(text).slice(0, 60), '; the nearest is "'];
        const isRight = parts.every((part) => refused.includes(part));
        if (!isRight) wrong.push(`${coordinate}: ${refused}`);
      }
      expect(wrong).toEqual([]);
    });

    it('rejects a wrong text as invalid input before the hub executes any field', async () => {
      const { data, errors } = await hub().answer('{ timeline(body: "KHSS") { totalCount } }');
      expect(data).toBeUndefined();
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    });

    it('accepts keys, global ids and names', async () => {
      const { schema } = hub().composition;
      const [reader, context] = [new NameReader([hub().composition]), hub().context()];
      const wrong: string[] = [];
      for (const [coordinate, type] of named) {
        const { key, name } = names.get(type)!.find((one) => one.name !== one.key)!;
        const id = Buffer.from(`${type}:${key}`).toString('base64url');
        for (const text of [key, id, name, ` ${name.toUpperCase()} `]) {
          const document = parse(operationNaming(schema, coordinate, text));
          const read = await reader.withKeys({ schema, document }, context);
          if (!print(read.document).includes(`"${key}"`)) wrong.push(`${coordinate}: ${text}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });

  describe('a name', () => {
    const memberships = (args: string) =>
      `{ memberships(first: 100${args}) { nodes { municipality { key } body { key } } } }`;
    const keysIn = async (operation: string, variables: object = {}) => {
      const { memberships: found } = await hub().data<{
        memberships: { nodes: { municipality: { key: string } | null }[] };
      }>(operation, { variables: { ...variables } });
      const keys = found.nodes.flatMap(({ municipality }) => municipality?.key ?? []);
      return [...new Set(keys)].toSorted((a, b) => (a < b ? -1 : 1));
    };

    it('in a filter finds every row that has ever had the name', async () => {
      const filter = ', filter: { municipalityId: { equals: "Asker" } }';
      expect(await keysIn(memberships(filter))).toEqual(['asker', 'asker-2020']);
    });

    it('in a filter with an as-of day finds the row that has the name on the day', async () => {
      const filter = ', filter: { municipalityId: { equals: "Asker" } }, asOf: ';
      expect(await keysIn(memberships(`${filter}"2016-06-01"`))).toEqual(['asker']);
      expect(await keysIn(memberships(`${filter}"2021-06-01"`))).toEqual(['asker-2020']);
    });

    it('may be in a variable for the key, the list, the condition or the whole filter', async () => {
      const asked: [string, object][] = [
        ['($a: ID!) { memberships(filter: { municipalityId: { equals: $a } })', { a: '0220' }],
        ['($a: [ID!]) { memberships(filter: { municipalityId: { in: $a } })', { a: ['0220'] }],
        ['($a: IdFilter) { memberships(filter: { municipalityId: $a })', { a: { equals: '0220' } }],
        [
          '($a: MembershipFilter) { memberships(filter: $a)',
          { a: { municipalityId: { in: ['0220'] } } },
        ],
        ['($a: ID = "0220") { memberships(filter: { municipalityId: { equals: $a } })', {}],
      ];
      for (const [text, variables] of asked) {
        const operation = `query ${text} { nodes { municipality { key } } } }`;
        expect([text, await keysIn(operation, variables)]).toEqual([text, ['asker']]);
      }
    });

    it('costs no statement when the operation gives a key that the hub has looked up before', async () => {
      const operation = '{ timeline(body: "vestregionen") { totalCount } }';
      const withKey = await hub().statements(operation);
      expect(await hub().statements(operation)).toBeLessThanOrEqual(withKey);
    });

    it('of an unknown module is rejected by releases', async () => {
      const { errors } = await hub().answer(
        '{ releases(module: "helth") { releases { module } } }',
      );
      expect(errors?.[0]?.message).toBe(
        'releases(module:): "helth" is not accepted; expected the key, the global id or a name of a Module; the nearest is "health".',
      );
    });

    it.each([
      ['check', 'alliance-plan-quarter', '"alliance-plan-quarters"'],
      ['document', 'arsraport-2016', '"arsrapport-2016"'],
      ['module', 'helth', 'health'],
      ['type', 'Personrol', '"PersonRole"'],
    ])('of a %s that is unknown is refused by findings', async (name, text, nearest) => {
      const operation = `{ findings(filter: { ${name}: "${text}" }) { totalCount } }`;
      const { errors } = await hub().answer(operation);
      expect(errors?.[0]?.message).toContain(
        `findings(filter.${name}:): "${text}" is not accepted`,
      );
      expect(errors?.[0]?.message).toContain(`the nearest is ${nearest}`);
    });

    it('of a check, document or type is taken by findings in any case', async () => {
      const { rows, titles } = await hub().data<Record<string, { totalCount: number }>>(`{
        rows: findings(filter: { type: "PopulationClaim" }) { totalCount }
        titles: findings(filter: { document: "ÅRSRAPPORT 2016 (med regnskap)" }) { totalCount }
      }`);
      const { others, keys } = await hub().data<Record<string, { totalCount: number }>>(`{
        others: findings(filter: { type: "populationclaim" }) { totalCount }
        keys: findings(filter: { document: "arsrapport-2016" }) { totalCount }
      }`);
      expect([rows, titles]).toEqual([others, keys]);
      expect(keys!.totalCount).toBeGreaterThan(0);
    });

    it('of a module that is unknown is refused where a column names modules', async () => {
      const filter = '{ moduleName: { equals: "helth" } }';
      const { errors } = await hub().answer(`{ collaborations(filter: ${filter}) { totalCount } }`);
      expect(errors?.[0]?.message).toContain('the nearest is "health"');
    });

    it('of an unknown document is rejected by sources', async () => {
      const { errors } = await hub().answer(
        '{ sources(document: "arsraport-2016") { source { id } } }',
      );
      expect(errors?.[0]?.message).toBe(
        'sources(document:): "arsraport-2016" is not accepted; expected the key, the global id or a name of a Document; the nearest is "arsrapport-2016".',
      );
    });
  });
}
