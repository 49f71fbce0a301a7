import { globalId, readModuleData, sourceId } from '@vesthub/kernel';
import { registryModule } from '@vesthub/registry';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub([registryModule, ...allModules]);

describe('the source of a line in a document', () => {
  const place = {
    document: 'arsrapport-2016',
    section: 'Kommune',
    line: 5,
    words: 'Asker',
    url: null,
  };
  const operation = `query Back($id: ID!) {
    source(id: $id) {
      source { id document section line words url }
      facts { module type node { id ... on Sourced { sources { id } } } }
      incomplete { message }
    }
  }`;

  interface Answer {
    source: {
      source: object;
      facts: {
        module: string;
        type: string;
        node: { id: string; sources: { id: string }[] } | null;
      }[];
      incomplete: object[];
    } | null;
  }

  it('lists the facts that cite it, in every module', async () => {
    const id = sourceId(place);
    const { source: use } = await hub().data<Answer>(operation, { variables: { id } });
    expect(use?.source).toEqual({ id, ...place });
    expect(use?.incomplete).toEqual([]);
    const modules = new Set(use?.facts.map(({ module }) => module));
    expect([...modules].toSorted()).toEqual(['alliance', 'economy', 'health']);
    const rows = use?.facts.filter(({ type }) => type !== 'Discrepancy') ?? [];
    const others = rows.filter(({ node }) => !node?.sources.some((source) => source.id === id));
    expect(others).toEqual([]);
  });

  it('is null when no fact cites it, and an error for a malformed id', async () => {
    const variables = { id: sourceId({ ...place, words: 'Oslo' }) };
    expect(await hub().data(operation, { variables })).toEqual({ source: null });
    const { errors } = await hub().answer(operation, { variables: { id: 'Asker' } });
    expect(errors?.map(({ message }) => message)).toEqual([
      'source(id:): "Asker" is not accepted; expected the `id` of a Source.',
    ]);
  });
});

describe('the sources of a document', () => {
  interface Use {
    source: { id: string; line: number | null; section: string | null; words: string };
    facts: { module: string; node: { id: string } | null }[];
  }

  const operation = `query At($document: String!, $line: Int, $first: Int! = 100, $after: ID) {
    sources(document: $document, line: $line, first: $first, afterSource: $after) {
      source { id line section words }
      facts { module node { id } }
    }
  }`;
  const at = async (variables: Record<string, unknown>) =>
    (await hub().data<{ sources: Use[] }>(operation, { variables })).sources;

  it('lead from a line to the facts of every module that cites it', async () => {
    const uses = await at({ document: 'arsrapport-2016', line: 302 });
    expect(new Set(uses.map(({ source }) => source.line))).toEqual(new Set([302]));
    const modules = new Set(uses.flatMap(({ facts }) => facts.map(({ module }) => module)));
    expect([...modules].toSorted()).toEqual(['alliance', 'health']);
    const places = uses.map(({ source: { words } }) => words);
    expect(new Set(places).size).toBe(places.length);
  });

  it('are ordered by line and come in pages', async () => {
    const document = 'sak-03-2018';
    const whole = await at({ document });
    const lines = whole.map(({ source }) => source.line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    const after = whole[1]!.source.id;
    expect(await at({ document, first: 3, after })).toEqual(whole.slice(2, 5));
  });

  it('give an error with the known documents for an unknown document', async () => {
    const { errors } = await hub().answer(operation, { variables: { document: 'nope' } });
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^sources\(document:\): "nope" is not accepted; expected .*known are arsrapport-2016, /,
      ),
    ]);
  });
});

describe('the sources of all modules', () => {
  const data = [registryModule, ...allModules].map((module) => readModuleData(module));
  const sources = data.flatMap(({ records, discrepancies }) =>
    [...records, ...discrepancies].flatMap((record) => record.sources),
  );

  it('give every line of a document the same section', () => {
    const sections = new Map<string, Set<string | null>>();
    for (const { document, line, section } of sources) {
      if (line === null) continue;
      const place = `${document}:${line}`;
      sections.set(place, (sections.get(place) ?? new Set()).add(section));
    }
    const several = [...sections].filter(([, names]) => names.size > 1);
    expect(several.map(([place, names]) => `${place}: ${[...names].join(', ')}`)).toEqual([]);
  });

  it('have no shortened address if a row of type Document has the whole address', async () => {
    const { documents } = await hub().data<{ documents: { nodes: { url: string | null }[] } }>(
      '{ documents(first: 100) { nodes { url } } }',
    );
    const cut = new Set(sources.flatMap(({ url }) => (url?.endsWith('...') ? [url] : [])));
    const known = documents.nodes.flatMap(({ url }) => url ?? []);
    const mendable = [...cut].filter((url) =>
      known.some((whole) => whole.startsWith(url.replace(/-?\.\.\.$/, ''))),
    );
    expect(mendable).toEqual([]);
  });

  it('refer to the row of their document if they have a line', async () => {
    const { municipality } = await hub().data<{
      municipality: {
        sources: { document: string; line: number | null; documentRow: { id: string } | null }[];
      };
    }>('{ municipality(id: "asker") { sources { document line documentRow { id } } } }');
    for (const { document, line, documentRow } of municipality.sources) {
      expect(documentRow).toEqual(line === null ? null : { id: globalId('Document', document) });
    }
    expect(municipality.sources.some(({ line }) => line !== null)).toBe(true);
  });
});
