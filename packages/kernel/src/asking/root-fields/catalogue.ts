import DataLoader from 'dataloader';
import { parse } from 'graphql';
import { perRequest, type RequestContext } from '../../context/context.ts';
import { naming } from '../../naming/named-arguments.ts';
import { topics, type CatalogueRecord } from '../../schema/catalogue.ts';
import { dynamicBuilder } from '../../schema/dynamic-builder.ts';
import { inLanguage, languageFor } from '../../schema/language.ts';
import type { PothosBuilder } from '../../schema/types.ts';
import type { Reference, Vocabulary } from '../../schema/vocabulary-types.ts';
import { searchCatalogue } from '../../searching/catalogue-search.ts';
import type { Catalogue } from '../catalogue.ts';
import { reaches, rowType, type Reach } from '../reaches.ts';
import type { Registered } from '../registered.ts';
import type { Describe } from './hub-words.ts';

export interface CatalogueParts {
  readonly builder: PothosBuilder<object>;
  readonly vocabulary: Vocabulary<object>;
  readonly described: Describe;
  readonly catalogue: Catalogue;
  readonly registered: Registered;
  readonly reference: (name: string) => Reference<object>;
}

export type EntryType = ReturnType<typeof addCatalogueField>;

/** Adds the root field `catalogue`, and its entries to the modules of the registry. */
export function addCatalogueField(parts: CatalogueParts) {
  const { builder, described, catalogue, registered } = parts;
  const topic = builder.enumType('Topic', {
    description: 'What a root field is about (tema).',
    values: topics,
  });
  const entry = entryType(parts, topic);
  builder.queryField('catalogue', (t) =>
    t.field({
      type: [entry],
      nullable: true,
      description: described('catalogue', 'The fields of the hub first, then by module.'),
      args: {
        topic: t.arg({ type: topic, description: 'Only fields about this topic.' }),
        module: t.arg.id({
          description: 'Only fields of this module: its key, global id or name.',
          ...naming('Module'),
        }),
        text: t.arg.string({
          description:
            'Only the fields that have most of these words in name, term or question. Norwegian word forms, synonyms and English words count.',
        }),
      },
      resolve: (_root, { topic: about, module, text }) => {
        const records = catalogue.records();
        const chosen = records.filter(
          (one) =>
            (!about || one.topics.includes(about)) &&
            (typeof module !== 'string' || one.module === module),
        );
        return [...(typeof text === 'string' ? searchCatalogue(chosen, text) : chosen)];
      },
    }),
  );
  const module = registered.entities.get('Module');
  if (module) {
    const of = (row: unknown) =>
      catalogue.records().filter((one) => one.module === (row as { id: string }).id);
    dynamicBuilder(builder).objectFields(module.ref, (t) => ({
      catalogue: t.field({
        type: [entry],
        description: 'The root fields of the module, with the question that each begins to answer.',
        resolve: of,
      }),
      topics: t.field({
        type: [topic],
        description: 'The topics of its root fields (temaer).',
        resolve: (row) => [...new Set(of(row).flatMap((one) => one.topics))].sort(),
      }),
    }));
  }
  return entry;
}

function entryType(
  { builder, vocabulary, catalogue, registered, reference }: CatalogueParts,
  topic: object,
) {
  const { languageArgs } = vocabulary;
  const path = builder.objectRef<Reach>('CataloguePath').implement({
    rule: 'public',
    description: 'A type below a root field, and the way to it (vei).',
    fields: (t) => ({
      type: t.exposeString('type', { description: 'Name of the type.' }),
      path: t.exposeString('path', {
        description: 'Names of the fields from the root field to the type, joined by dots.',
      }),
    }),
  });
  const entry = builder.objectRef<CatalogueRecord>('CatalogueEntry').implement({
    rule: 'public',
    description: 'A root field, with the question that it begins to answer (oppslag i katalogen).',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'Name of the root field.' }),
      type: t.string({
        description: 'Type of its rows.',
        resolve: ({ field }) => rowType(catalogue.graph(), field),
      }),
      title: t.string({
        args: languageArgs,
        description: 'Heading: the term in Norwegian, the name of the field in English.',
        resolve: ({ term, field }, args, context) =>
          capital(inLanguage(languageFor(args, context), term, nameInWords(field))),
      }),
      question: t.string({
        args: languageArgs,
        description: 'The question that it begins to answer.',
        resolve: ({ question }, args, context) =>
          inLanguage(languageFor(args, context), question.nb, question.en),
      }),
      term: t.exposeString('term', { description: 'The Norwegian term for its rows.' }),
      rowCount: t.int({
        nullable: true,
        extensions: { cost: 10 },
        description:
          'Number of rows that everybody may see, of all days; null for a field that gives no list, for a closed list, and when the module does not answer.',
        resolve: ({ field }, _args, context) =>
          catalogue.lists().has(field) ? rowCounts(context).load(field) : null,
      }),
      example: t.exposeString('example', { description: 'A query that asks the field.' }),
      reaches: t.field({
        type: [path],
        description:
          'The types below the field, by name, each with the shortest way to it. A way ends at a type with a root field of its own.',
        resolve: ({ field }) => {
          const graph = catalogue.graph();
          const listed = catalogue.records().map((one) => rowType(graph, one.field));
          return reaches(graph, field, new Set(listed));
        },
      }),
    }),
  });
  const dynamic = dynamicBuilder(builder);
  dynamic.objectField(entry, 'topics', (t) =>
    t.field({
      type: [topic],
      description: 'What it is about.',
      resolve: (one) => [...(one as CatalogueRecord).topics],
    }),
  );
  if (registered.entities.has('Module')) {
    const module = reference('Module');
    dynamic.objectField(entry, 'module', (t) =>
      t.field({
        type: module.type,
        nullable: true,
        description: 'The module of the field; null for a field of the hub or the registry.',
        resolve: (one, _args, context) => module.load((one as CatalogueRecord).module, context),
      }),
    );
  }
  return entry;
}

/** Counts the rows of root fields; one operation on the hub counts all that a request asks for. */
function rowCounts(context: RequestContext): DataLoader<string, number | null> {
  return perRequest(
    context,
    rowCounts,
    () =>
      new DataLoader(async (fields) => {
        const counts = fields.map((field) => `${field} { totalCount }`);
        const { data } = await context.executeOnHub(parse(`{ ${counts.join(' ')} }`), {});
        const pages = (data ?? {}) as Partial<Record<string, { totalCount: number } | null>>;
        return fields.map((field) => pages[field]?.totalCount ?? null);
      }),
  );
}

function nameInWords(field: string): string {
  return field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
