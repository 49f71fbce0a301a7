import {
  anonymous,
  compose,
  day,
  unowned,
  type Module,
  type RequestContext,
  type Rule,
} from '@vesthub/kernel';
import { execute, parse } from 'graphql';
import type { PublishedField } from '../src/schema/model-scope.ts';

interface ColumnOptions {
  readonly kind?: string;
  readonly isRequired?: boolean;
  readonly isList?: boolean;
  readonly relationName?: string;
  readonly relationFromFields?: readonly string[];
}

const column = (name: string, type: string, options: ColumnOptions = {}) => ({
  name,
  type,
  kind: 'scalar',
  isRequired: false,
  isList: false,
  hasDefaultValue: false,
  isUnique: false,
  isId: name === 'id',
  isUpdatedAt: false,
  ...options,
});
const relation = (name: string, type: string, relationName: string, options: ColumnOptions = {}) =>
  column(name, type, { kind: 'object', relationName, ...options });
const model = (...fields: ReturnType<typeof column>[]) => ({
  fields: [column('id', 'String', { isRequired: true }), ...fields],
  primaryKey: null,
  uniqueIndexes: [],
});

/** Meetings of a board. The related rows have different rules; `Seat` is in no list with pages. */
const models = {
  Meeting: model(
    column('place', 'String'),
    column('boardId', 'String'),
    relation('board', 'Board', 'board', { relationFromFields: ['boardId'] }),
    relation('votes', 'Vote', 'votes', { isList: true }),
    relation('members', 'Member', 'members', { isList: true }),
    relation('seats', 'Seat', 'seats', { isList: true }),
  ),
  Board: model(
    column('name', 'String'),
    relation('meetings', 'Meeting', 'board', { isList: true }),
  ),
  Vote: model(
    column('text', 'String'),
    column('meetingId', 'String', { isRequired: true }),
    relation('meeting', 'Meeting', 'votes', {
      isRequired: true,
      relationFromFields: ['meetingId'],
    }),
  ),
  Member: model(column('name', 'String'), ...ofMeeting('members')),
  Seat: model(column('name', 'String'), ...ofMeeting('seats')),
};

function ofMeeting(relationName: string) {
  const relationFromFields = ['meetingId'];
  return [
    column('meetingId', 'String'),
    relation('meeting', 'Meeting', relationName, { relationFromFields }),
  ];
}

const internal: Rule = { scopes: ['assembly:internal'] };
const personal: Rule = {
  classification: 'personal',
  scopes: ['assembly:personal'],
  purpose: 'Keeping a register.',
  legalBasis: 'A statute.',
};

interface Published {
  readonly rule?: Rule;
  readonly fields: Readonly<Record<string, PublishedField>>;
  readonly filter: readonly string[];
  readonly rows?: () => object;
}

const published: Readonly<Record<keyof typeof models, Published>> = {
  Meeting: {
    fields: {
      place: 'Place.',
      board: { description: 'The board.', rule: internal },
      votes: { description: 'The votes.', connection: true },
      members: { description: 'Those present.', connection: true },
      seats: 'The seats.',
    },
    filter: ['place', 'boardId'],
  },
  Board: {
    fields: { name: 'Name.', meetings: { description: 'Meetings.', connection: true } },
    filter: ['name'],
  },
  Vote: {
    fields: { text: { description: 'Text.', rule: internal }, meeting: 'The meeting.' },
    filter: ['text'],
    rows: () => ({ text: { not: 'secret' } }),
  },
  Member: { rule: personal, fields: { name: 'Name.' }, filter: ['name'] },
  Seat: { fields: { name: 'Name.' }, filter: ['name'] },
};

const words = (name: string) => ({
  question: { nb: `Hvilke ${name}?`, en: `Which ${name}?` },
  term: name,
  topics: ['PROCEEDINGS'] as const,
  example: `{ ${name} { totalCount } }`,
});

type Groups = Partial<Record<keyof typeof models, { readonly by: readonly string[] }>>;

/** The module, with groups of some of its lists. */
export const assembly = (groups: Groups = {}): Module => ({
  name: 'assembly',
  title: { nb: 'Forsamling', en: 'Assembly' },
  database: {
    schema: 'assembly',
    client: class {},
    datamodel: { datamodel: { models } },
    tables: {},
  },
  manifest: new URL('../package.json', import.meta.url),
  register: (module) => {
    for (const [name, { rule = 'public', fields, rows }] of Object.entries(published)) {
      module.model(name, {
        description: `A ${name}.`,
        rule,
        defaultOrder: 'id',
        fields,
        ...(rows ? { rows } : {}),
      });
    }
    for (const [name, many] of [
      ['Meeting', 'meetings'],
      ['Board', 'boards'],
    ] as const) {
      const { filter } = published[name];
      module.collection(name, { many, filter, ...groupsOf(name), catalogue: words(many) });
    }
    for (const name of ['Vote', 'Member', 'Seat'] as const) {
      module.lists(name, { filter: published[name].filter, ...groupsOf(name) });
    }
    function groupsOf(name: keyof typeof models) {
      return groups[name] ? { groups: groups[name] } : {};
    }
  },
});

export const composition = composeWith();

/** The composition of the module alone, with groups of some of its lists. */
export function composeWith(groups?: Groups) {
  return compose({ modules: [assembly(groups)], as: 'monolith', unknownTypes: 'stub' });
}

/** The Prisma `where` with which the list `meetings` counts its rows, or the messages of the errors. */
export async function meetingsWhere(filter: object, ...scopes: string[]): Promise<unknown> {
  const asked: unknown[] = [];
  const meeting = {
    count: ({ where }: { where: unknown }) => {
      asked.push(where);
      return Promise.resolve(0);
    },
    findMany: () => Promise.resolve([]),
  };
  const { errors } = await execute({
    schema: composition.schema,
    document: parse('query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }'),
    variableValues: { filter },
    contextValue: contextWith({ meeting }, scopes),
  });
  return errors ? errors.map(({ message }) => message) : asked[0];
}

function contextWith(client: object, scopes: readonly string[]): RequestContext {
  const pool = { query: () => Promise.reject(new Error('No statement is expected.')) };
  const databases = new Map([['assembly', { schema: 'assembly', client, pool }]]);
  return {
    principal: { ...anonymous, scopes: new Set(scopes) },
    asOf: null,
    language: 'NB',
    today: day('2026-01-15'),
    databases: { current: databases },
    services: composition.services,
    executeOnHub: () => Promise.resolve({}),
    readPlacements: () => Promise.resolve(databases),
    ownershipOf: () => Promise.resolve(unowned),
    requestId: 'test',
  };
}
