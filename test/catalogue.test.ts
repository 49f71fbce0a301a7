import { catalogueTabs } from '@vesthub/hub/catalogue-tabs';
import { allModules, features } from '@vesthub/hub/modules';
import { anonymous, compose, topics, type CatalogueRecord, type Topic } from '@vesthub/kernel';
import { templateModule } from '@vesthub/module-template';
import { registryModule } from '@vesthub/registry';
import { graphql, parse, validate, type GraphQLInterfaceType } from 'graphql';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';

// Includes the template module, which no hub has, because new modules are copies of it.
const modules = [registryModule, ...allModules, templateModule];
const { schema, registration } = compose({ modules, as: 'monolith', features });
const rootFields = schema.getQueryType()!.getFields();
const records = registration.catalogue.all();

interface Entry {
  readonly field: string;
  readonly title: string;
  readonly type: string;
  readonly reaches: readonly { readonly type: string; readonly path: string }[];
}

/** Asks for entries of the catalogue. They need no database. */
async function entries(args = '', language = 'EN'): Promise<readonly Entry[]> {
  const source = `{ catalogue${args} { field type title reaches { type path } } }`;
  const contextValue = { principal: anonymous, language };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return (data as { catalogue: Entry[] } | null)!.catalogue;
}

const fieldsOf = async (args: string) => (await entries(args)).map(({ field }) => field);

describe('the catalogue', () => {
  it('has root fields of the schema only, at most 150', () => {
    expect(records.map(({ field }) => field).filter((field) => !(field in rootFields))).toEqual([]);
    expect(records.length).toBeGreaterThan(100);
    expect(records.length).toBeLessThanOrEqual(150);
  });

  it('asks every question once in each language', () => {
    for (const language of ['nb', 'en'] as const) {
      const questions = records.map(({ question }) => question[language]);
      expect(questions.filter((question, at) => questions.indexOf(question) !== at)).toEqual([]);
      expect(questions.filter((question) => !/^\p{Lu}.*[^ ]\?$/u.test(question))).toEqual([]);
    }
  });

  it('gives each root field a description of its own, whose first sentence ends with the term', () => {
    const descriptions = records.map(({ field }) => rootFields[field]!.description ?? '');
    expect(descriptions.filter((text, at) => descriptions.indexOf(text) !== at)).toEqual([]);
    const wrong = records.filter(({ field, term }) => {
      const [first = ''] = rootFields[field]!.description!.split('. ');
      return !first.replace(/\.$/, '').endsWith(` (${term})`);
    });
    expect(wrong.map(({ field }) => field)).toEqual([]);
    expect(rootFields['grants']!.description).toBe(
      'Economy: who gave what for which purpose (tilskudd). 20 in a page, at most 100.',
    );
  });

  it('has an example for each root field that fits the schema and asks the field', () => {
    const wrong = records.flatMap(({ field, example }) => {
      const errors = validate(schema, parse(example)).map(({ message }) => message);
      return example.includes(field) ? errors : [`${field}: ${example}`, ...errors];
    });
    expect(wrong).toEqual([]);
  });

  it('leads a word for a thing to its list', async () => {
    expect((await fieldsOf('(text: "befolkning")'))[0]).toBe('municipalityPopulations');
    expect((await fieldsOf('(text: "inhabitants")'))[0]).toBe('municipalityPopulations');
    expect(await fieldsOf('(text: "tilskuddene")')).toEqual(['grant', 'grants']);
    expect(await fieldsOf('(text: "grant")')).toEqual(['grant', 'grants']);
    expect(await fieldsOf('(text: "møter")')).toContain('meetings');
    expect(await fieldsOf('(text: "xyzzy")')).toEqual([]);
  });

  it('gives the fields of one topic or module, with titles in the language of the request', async () => {
    expect(await fieldsOf('(module: "bpa")')).toEqual([
      'bpaNetworks',
      'concessionRound',
      'concessionRounds',
      'concessionSuppliers',
    ]);
    expect(await fieldsOf('(topic: MONEY, module: "orchestra")')).toEqual([]);
    const [english] = await entries('(text: "folkemengde")');
    expect(english).toMatchObject({
      type: 'MunicipalityPopulation',
      title: 'Municipality populations',
    });
    const [norwegian] = await entries('(text: "folkemengde")', 'NB');
    expect(norwegian).toMatchObject({ title: 'Folkemengde' });
  });

  it('leads to every type with rows, on a way that exists', async () => {
    const all = await entries();
    const grants = all.find(({ field }) => field === 'grants')!;
    expect(grants.reaches).toContainEqual({ type: 'GrantEvent', path: 'grants.nodes.events' });
    const reached = new Set(
      all.flatMap(({ type, reaches }) => [type, ...reaches.map((one) => one.type)]),
    );
    const withRows = schema
      .getImplementations(schema.getType('Node') as GraphQLInterfaceType)
      .objects.map(({ name }) => name);
    expect(withRows.filter((name) => !reached.has(name))).toEqual([]);
  });
});

describe('the catalogue in print', () => {
  const served = records.filter(({ module }) => module !== templateModule.name);
  const inTopic = (topic: Topic) => served.filter((one) => one.topics[0] === topic);
  const titles = new Map(modules.map(({ name, title }) => [name, title.en]));

  function section(topic: Topic): string {
    const own = inTopic(topic);
    const parts = [...new Set(own.map(({ module }) => module))].map(
      (module) =>
        `### ${module === null ? 'Hub' : titles.get(module)}\n\n${own
          .filter((one) => one.module === module)
          .map(entry)
          .join('\n\n')}`,
    );
    return `## ${topics[topic].description.replace(/\.$/, '')}\n\n${parts.join('\n\n')}`;
  }

  function entry({ field, question, term, example }: CatalogueRecord): string {
    return `**\`${field}\`** (${term}). ${question.nb} ${question.en}\n\n\`\`\`graphql\n${example}\n\`\`\``;
  }

  it('is docs/catalogue.md', async () => {
    const listed = (Object.keys(topics) as Topic[]).filter((topic) => inTopic(topic).length > 0);
    const page = `# What can be asked

A test prints this page from the words of the root fields, which the field \`catalogue\` gives too. A root field stands
under the first of its topics.

${listed.map(section).join('\n\n')}
`;
    const printed = await format(page, { parser: 'markdown', printWidth: 100 });
    const command = 'npx vitest run test/catalogue.test.ts --update=all';
    await expect(printed, `Update docs/catalogue.md with: ${command}`).toMatchFileSnapshot(
      '../docs/catalogue.md',
    );
  });

  it('fills the tabs of GraphiQL with each example once, in documents that fit the schema', () => {
    const tabs = catalogueTabs(records);
    expect(tabs.length).toBeGreaterThan(8);
    const documents = tabs.map((tab) => parse(tab));
    expect(documents.flatMap((document) => validate(schema, document))).toEqual([]);
    const operations = documents.flatMap(({ definitions }) => definitions);
    expect(operations.length).toBe(records.length);
  });
});
