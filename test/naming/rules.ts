import { isEnumType, type GraphQLNamedType } from 'graphql';

/** A field of a type or an input, or an argument, with the type of its values. */
export interface Named {
  readonly coordinate: string;
  readonly name: string;
  /** The names of the other fields beside it. */
  readonly siblings: readonly string[];
  /** The type that has the field. */
  readonly owner: string;
  readonly type: GraphQLNamedType;
  readonly isArgument: boolean;
}

/** One row of the table of names: what a name may stand for, and what a meaning is called. */
export interface NamingRule {
  readonly row: string;
  /** Completes «A field …» in the message of a failing test. */
  readonly expected: string;
  readonly deviates: (named: Named) => boolean;
}

const isText = ({ name }: GraphQLNamedType): boolean => name === 'String';
/** Values made of days, which have words of their own for each. */
const spans: readonly string[] = ['Period', 'StatedDate'];
const days: readonly string[] = ['Date', 'StatedDate'];
const kroner: readonly string[] = ['Kroner', 'Int', 'Float'];

/** The rules for the names of fields, of arguments and of fields of inputs. */
export const namingRules: readonly NamingRule[] = [
  {
    row: 'names and titles',
    expected:
      'called `name` or `title` is a String: a name of what exists, a heading of a text; an office or a kind is an enum under its own word',
    deviates: ({ name, type }) => ['name', 'title'].includes(name) && !isText(type),
  },
  {
    row: 'a name or a title',
    expected: 'called `title` does not stand beside `name`: a thing is called, a text is headed',
    deviates: ({ name, siblings }) => name === 'title' && siblings.includes('name'),
  },
  {
    row: 'kinds and statuses',
    expected: 'called `kind` or `status` is an enum; `kind` does not change, `status` does',
    deviates: ({ name, type }) => ['kind', 'status'].includes(name) && !isEnumType(type),
  },
  {
    row: 'texts and notes',
    expected:
      'called `text` (what the document says), `note` (what a transcriber remarks), `reason` (why it happened) or `reasoning` (why it is taken to be so) is a String; a note of the accounts is `accountsNote`',
    deviates: ({ name, type }) =>
      ['text', 'note', 'reason', 'reasoning'].includes(name) && !isText(type),
  },
  {
    row: 'years',
    expected:
      'that is a year is called `year`, the year the fact is about; two years are a `period`, and when something was said is `saidOn`',
    deviates: ({ name, type, isArgument }) =>
      !isArgument &&
      ((name.endsWith('Year') &&
        !name.endsWith('PerYear') &&
        ['Int', 'String'].includes(type.name)) ||
        (/Year(Min|Max|From|To)$/.test(name) && type.name === 'Int')),
  },
  {
    row: 'parts',
    expected:
      'that leads to a body is called `body` or by the part the body has (`owner`, `host`), without `Body`',
    deviates: ({ name }) => /[a-z]Body$/.test(name),
  },
  {
    row: 'money',
    expected:
      'that ends in `Nok` is a figure in kroner; a range is one `Amount`, and a rate per inhabitant is a Float',
    deviates: ({ name, type }) =>
      (name.endsWith('Nok') && !kroner.includes(type.name)) ||
      /((Min|Max)Nok|Nok(Min|Max)|^(min|max)Nok)$/.test(name) ||
      (name.endsWith('PerInhabitantNok') && type.name !== 'Float'),
  },
  {
    row: 'days of deeds',
    expected:
      'that is a day ends in `On`, and a name that ends so is a day; a span is a `period`, an instant ends in `At`',
    deviates: ({ name, owner, type, isArgument }) =>
      !isArgument && !spans.includes(owner) && days.includes(type.name) !== /[a-z]On$/.test(name),
  },
  {
    row: 'instants',
    expected: 'that ends in `At` is a DateTime',
    deviates: ({ name, type }) => /[a-z]At$/.test(name) && type.name !== 'DateTime',
  },
  {
    row: 'precision',
    expected: 'for the precision of a day does not stand beside it: the day is a `StatedDate`',
    deviates: ({ name }) => /[a-z]Precision$/.test(name),
  },
  {
    row: 'Booleans',
    expected: 'that is a Boolean begins with `is` or `has`, and a name that begins so is a Boolean',
    deviates: ({ name, type }) => (type.name === 'Boolean') !== /^(is|has)[A-Z]/.test(name),
  },
  {
    row: 'counts',
    expected: 'that ends in `Count` is an Int',
    deviates: ({ name, owner, type }) =>
      /[a-z]Count$/.test(name) && owner !== 'Mutation' && type.name !== 'Int',
  },
];
