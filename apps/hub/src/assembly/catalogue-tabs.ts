import { topics, type CatalogueRecord, type Topic } from '@vesthub/kernel';
import { Kind, parse, print, visit } from 'graphql';

/**
 * The texts of GraphiQL's tabs that show the catalogue, one for each topic: the examples of its root fields, each under
 * its question. A root field stands under the first of its topics.
 */
export function catalogueTabs(records: readonly CatalogueRecord[]): string[] {
  return (Object.keys(topics) as Topic[]).flatMap((topic) => {
    const own = records.filter((one) => one.topics[0] === topic);
    if (own.length === 0) return [];
    const { description } = topics[topic];
    return [[`# ${description}`, ...own.map(exampleOf)].join('\n\n')];
  });
}

function exampleOf({ field, question, example }: CatalogueRecord): string {
  return `# ${question.nb}\n# ${question.en}\n${named(example, `${field.charAt(0).toUpperCase()}${field.slice(1)}`)}`;
}

/** The operation with a name, so that several can stand in one document. */
function named(operation: string, name: string): string {
  return print(
    visit(parse(operation), {
      OperationDefinition: (node) => ({
        ...node,
        name: { kind: Kind.NAME, value: name },
      }),
    }),
  );
}
