import { GraphQLError, GraphQLScalarType, type GraphQLResolveInfo } from 'graphql';
import { GraphQLDate } from 'graphql-scalars';
import type { RequestContext } from '../context/context.ts';
import type { Vocabulary } from './vocabulary-types.ts';
import type { Provenance } from '../sources/provenance.ts';
import { naming } from '../naming/named-arguments.ts';
import { addDateTypes } from './date-types.ts';
import { addFilters } from './filter-inputs.ts';
import { languageFor, inLanguage } from './language.ts';
import { sourceLengths, type SourceInput } from '../context/source-input.ts';
import { limited } from '../naming/text-limits.ts';
import type { PothosBuilder } from './types.ts';
import type { SourceShape, Stub } from '../context/shapes.ts';

type Builder = PothosBuilder<object>;

/**
 * Adds the types that every module shares to `builder`. All subgraphs take them from this file, so that their
 * definitions are equal.
 */
export function addVocabulary(builder: Builder): Vocabulary<object> {
  addDateScalar(builder);
  const certainty = addCertainty(builder);
  const languageArguments = languageArgs(builder);
  const source = addSource(builder);
  return {
    ...addDateTypes(builder, languageArguments),
    source,
    sourceInput: addSourceInput(builder),
    certainty,
    sourced: builder.interfaceRef<object>('Sourced'),
    asOfArgs: builder.args((t) => ({
      asOf: t.field({
        type: 'Date',
        description:
          'The day to answer for; otherwise that of `Vesthub-As-Of`; otherwise lists give every period, single values give today.',
      }),
    })),
    languageArgs: languageArguments,
    filters: addFilters(builder),
  };
}

/** Parses a day. The error for a malformed day quotes the value and gives the expected form. */
function asDay(given: unknown, parse: () => Date): Date {
  try {
    if (String(given).startsWith('0000')) throw new RangeError('PostgreSQL has no year 0.');
    return parse();
  } catch {
    throw new GraphQLError(
      `Date: ${JSON.stringify(given)} is not accepted; expected a day of the years 0001 to 9999, written YYYY-MM-DD.`,
    );
  }
}

function addDateScalar(builder: Builder): void {
  const standard = GraphQLDate.toConfig();
  const type = new GraphQLScalarType({
    ...standard,
    parseValue: (value) => asDay(value, () => standard.parseValue(value)),
    parseLiteral: (node, variables) =>
      asDay('value' in node ? node.value : null, () => standard.parseLiteral(node, variables)),
  });
  builder.addScalarType('Date', type, {
    description: 'A day without time, `YYYY-MM-DD` (ISO 8601).',
  });
}

function addCertainty(builder: Builder) {
  return builder.enumType('Certainty', {
    description: 'How sure a fact is, and why (sikkerhet).',
    values: {
      STATED: { description: 'A source document says it (oppgitt).' },
      ADOPTED: {
        description:
          'Proposed in a source document and adopted later according to a public page (vedtatt).',
      },
      PUBLIC: { description: 'A public page says it; no source document does (offentlig kilde).' },
      DERIVED: { description: 'Follows from stated facts, as the reasoning says (utledet).' },
      ASSUMED: { description: 'Plausible, but no source shows it (antatt).' },
      NONE: { description: 'No source says anything (ukjent).' },
    },
  });
}

function addSource(builder: Builder) {
  return builder.objectRef<SourceShape>('Source').implement({
    rule: 'public',
    shareable: true,
    description:
      'A place in a document or on a public page that a fact was read from (kilde). Kept by the module that states the fact.',
    fields: (t) => ({
      id: t.exposeID('id', {
        description: 'Made from document, line and words; the same in every module.',
      }),
      document: t.exposeString('document', {
        description:
          'Key of the document (for example `arsrapport-2016`), or the address of the page.',
      }),
      section: t.exposeString('section', {
        nullable: true,
        description: 'Heading the words stand under.',
      }),
      line: t.exposeInt('line', {
        nullable: true,
        description: 'Line in the transcribed document, from 1.',
      }),
      words: t.exposeString('words', {
        nullable: true,
        description: 'The words of the source, in Norwegian.',
      }),
      url: t.exposeString('url', { nullable: true, description: 'Address of a public page.' }),
    }),
  });
}

function addSourceInput(builder: Builder): Vocabulary<object>['sourceInput'] {
  return builder.inputRef<SourceInput>('SourceInput').implement({
    description:
      'A place in a document or a public page where a fact was read (kildehenvisning). `document` or `url` is needed.',
    fields: (t) => ({
      document: t.string(
        limited(sourceLengths.document, {
          description: 'The document, by its key or title.',
          ...naming('Document'),
        }),
      ),
      section: t.string(
        limited(sourceLengths.section, { description: 'Heading the words stand under.' }),
      ),
      line: t.int({ description: 'Line in the transcribed document, from 1.' }),
      words: t.string(
        limited(sourceLengths.words, { description: 'The words of the source, in Norwegian.' }),
      ),
      url: t.string(limited(sourceLengths.url, { description: 'Address of a public page.' })),
    }),
  });
}

function languageArgs(builder: Builder) {
  const language = builder.enumType('Language', {
    description:
      'The language of a text for people (språk). Without the argument the language of the header `Accept-Language`; without that, Norwegian.',
    values: {
      NB: { description: 'Norwegian in its written form of most municipalities (bokmål).' },
      EN: { description: 'English where a translation exists, Norwegian otherwise (engelsk).' },
    },
  });
  return builder.args((t) => ({
    language: t.field({ type: language }),
  }));
}

/**
 * Defines the interface `Sourced`. Types that implement the interface inherit its fields. The fields read their values
 * with `load`.
 */
export function addSourced(
  builder: Builder,
  { sourced, source, certainty, languageArgs }: Vocabulary<object>,
  load: (type: string, row: Stub, context: RequestContext) => Promise<Provenance>,
): void {
  const provenance = (row: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
    load(info.parentType.name, row as Stub, context);
  builder.interfaceType(sourced, {
    description: 'Something whose facts can be traced to where they were read (kildebelagt).',
    fields: (t) => ({
      sources: t.field({
        type: [source],
        description: 'Sources, most direct first.',
        resolve: async (row, _args, context, info) =>
          (await provenance(row, context, info)).sources,
      }),
      certainty: t.field({
        type: certainty,
        description: 'How sure the facts are.',
        resolve: async (row, _args, context, info) =>
          (await provenance(row, context, info)).certainty,
      }),
      reasoning: t.string({
        nullable: true,
        args: languageArgs,
        description: 'Why it is taken to be so.',
        resolve: async (row, args, context, info) => {
          const { reasoning, reasoningEn } = await provenance(row, context, info);
          return inLanguage(languageFor(args, context), reasoning, reasoningEn);
        },
      }),
    }),
  });
}
