import {
  everyFinding,
  parseGlobalId,
  plainQuery,
  protocolVersion,
  serviceOperations,
} from '@vesthub/kernel';
import { Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import {
  askEntities,
  objectType,
  representation,
  type ModuleUnderTest,
} from './module-under-test.ts';

interface SourcedRow {
  id: string;
  certainty: string;
  reasoning: string | null;
  sources: { id: string; document: string; section: string | null; line: number | null }[];
}

/** Declares tests of the module service: the operations that a hub calls in addition to the subgraph. */
export function serviceSuite(subject: () => ModuleUnderTest, sourceless: readonly string[]): void {
  const service = () => subject().hub.composition.services.get(subject().module.name)!;
  const context = () => subject().hub.context(subject().asOwner);

  it('offers every operation of the module service and describes itself', async () => {
    const { hub, module, own } = subject();
    const offered = serviceOperations.filter((name) => typeof service()[name] === 'function');
    expect(offered).toEqual([...serviceOperations]);
    const { operations, ...description } = await service().describe(context());
    expect(description).toEqual({
      protocolVersion,
      module: module.name,
      types: own.toSorted(),
      sdl: hub.composition.sdl,
      vocabulary: hub.composition.vocabulary,
    });
    const sizes = await service().smallTables(context());
    expect(Object.keys(sizes).filter((type) => !own.includes(type))).toEqual([]);
    for (const text of Object.values(operations)) {
      const { definitions } = parse(text);
      expect(definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toHaveLength(1);
    }
    const { _service } = await hub.data<{ _service: { sdl: string } }>('{ _service { sdl } }');
    expect(_service.sdl).toBe(hub.composition.sdl);
    expect(await service().health(context())).toBe('AVAILABLE');
  });

  it('tells which keys of its own types exist, and none of other types', async () => {
    const found = await Promise.all(
      [...subject().keys].map(async ([type, keys]) => [
        type,
        await service().exists(context(), type, [...keys, 'no-such-row']),
      ]),
    );
    const expected = [...subject().keys].map(([type, keys]) => [
      type,
      [...keys.map(() => true), false],
    ]);
    expect(found).toEqual(expected);
    expect(await service().exists(context(), 'TypeOfNobody', ['a', 'b'])).toEqual([false, false]);
    expect(await service().successors(context(), 'TypeOfNobody', ['a', 'b'])).toEqual([null, null]);
  });

  it('gives sources or a reasoning for every fact, and finds the facts of a source', async () => {
    const rows = await sourcedRows(subject(), sourceless);
    const without = rows.filter(({ sources, reasoning }) => sources.length === 0 && !reasoning);
    expect(without.map(({ id }) => parseGlobalId(id))).toEqual([]);

    for (const { id, sources } of rows.filter((row) => row.sources.length > 0).slice(0, 1)) {
      const { type, key } = parseGlobalId(id)!;
      const [source] = sources;
      const readings = await service().facts(context(), source!.id);
      expect(readings.source).toMatchObject({ id: source!.id, document: source!.document });
      expect(readings.facts).toContainEqual({ module: subject().module.name, type, key });
    }
    const unknown = { source: null, facts: [] };
    expect(await service().facts(context(), 'no-such-source')).toEqual(unknown);
  });

  it('returns only its own rows, findings and releases, and a title for each finding', async () => {
    const { hub, module, own } = subject();
    const { values, publishedTypes } = hub.composition.registration;
    const isPart = (type: string) =>
      values.has(type) || publishedTypes.get(type)?.extension !== undefined;
    const hits = await service().search(context(), plainQuery('i', null, 20));
    expect(hits.filter(({ type }) => !own.includes(type) && !isPart(type))).toEqual([]);
    const { generation } = await service().findingState(context());
    expect(await service().findingState(context())).toMatchObject({ generation });
    const { findings } = await service().findings(context(), everyFinding);
    expect(findings.filter((finding) => finding.module !== module.name)).toEqual([]);
    expect(findings.filter(({ title }) => !title)).toEqual([]);
    const releases = (await service().feature(context(), 'releases')) as { module: string }[];
    expect(releases.filter((release) => release.module !== module.name)).toEqual([]);
  });
}

async function sourcedRows(
  subject: ModuleUnderTest,
  sourceless: readonly string[],
): Promise<SourcedRow[]> {
  const sourced = subject.own
    .filter((type) => !sourceless.includes(type))
    .filter((type) => 'sources' in objectType(subject, type).getFields());
  const asked = sourced.flatMap((type) =>
    subject.keys.get(type)!.map((key) => representation(type, key)),
  );
  const selection = 'id certainty reasoning sources { id document section line }';
  const selections = new Map(sourced.map((type) => [type, selection]));
  const rows = await askEntities<SourcedRow>(subject, asked, selections, subject.asOwner);
  return rows.filter((row) => row !== null);
}
