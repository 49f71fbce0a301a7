import { parseGlobalId, protocolVersion, serviceOperations } from '@vesthub/kernel';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { askEntities, objectType, representation, type Alone } from './alone.ts';

interface SourcedRow {
  id: string;
  certainty: string;
  reasoning: string | null;
  sources: { id: string; document: string; section: string | null; line: number | null }[];
}

/** What the hub asks of every module beside its subgraph. */
export function serviceSuite(alone: () => Alone, sourceless: readonly string[]): void {
  const service = () => alone().hub.composition.services.get(alone().module.name)!;
  const context = () => alone().hub.context(alone().asOwner);

  it('offers every operation of the module service, and says what it is', async () => {
    const { hub, module, own } = alone();
    const offered = serviceOperations.filter((name) => typeof service()[name] === 'function');
    expect(offered).toEqual([...serviceOperations]);
    const { operations, ...description } = await service().describe(context());
    expect(description).toEqual({
      protocolVersion,
      module: module.name,
      types: own.toSorted(),
      sdl: hub.composition.sdl,
    });
    for (const text of Object.values(operations)) expect(parse(text).definitions).toHaveLength(1);
    const { _service } = await hub.data<{ _service: { sdl: string } }>('{ _service { sdl } }');
    expect(_service.sdl).toBe(hub.composition.sdl);
    expect(await service().health(context())).toBe('AVAILABLE');
  });

  it('says which rows exist, of its own types and of no other', async () => {
    const found = await Promise.all(
      [...alone().keys].map(async ([type, keys]) => [
        type,
        await service().exists(context(), type, [...keys, 'no-such-row']),
      ]),
    );
    const expected = [...alone().keys].map(([type, keys]) => [
      type,
      [...keys.map(() => true), false],
    ]);
    expect(found).toEqual(expected);
    expect(await service().exists(context(), 'TypeOfNobody', ['a', 'b'])).toEqual([false, false]);
  });

  it('says where every fact was read, or why it is stated nowhere, and finds the facts of a source', async () => {
    const rows = await sourcedRows(alone(), sourceless);
    const without = rows.filter(({ sources, reasoning }) => sources.length === 0 && !reasoning);
    expect(without.map(({ id }) => parseGlobalId(id))).toEqual([]);

    for (const { id, sources } of rows.filter((row) => row.sources.length > 0).slice(0, 1)) {
      const { type, key } = parseGlobalId(id)!;
      const [source] = sources;
      const readings = await service().facts(context(), source!.id);
      expect(readings.source).toMatchObject({ id: source!.id, document: source!.document });
      expect(readings.facts).toContainEqual({ module: alone().module.name, type, key });
    }
    const unknown = { source: null, facts: [] };
    expect(await service().facts(context(), 'no-such-source')).toEqual(unknown);
  });

  it('finds rows of its own by their words, and explains each finding of its checks', async () => {
    const { module, own } = alone();
    const hits = await service().search(context(), { text: 'i', types: null, first: 20 });
    expect(hits.filter(({ type }) => !own.includes(type))).toEqual([]);
    const findings = await service().checks(context(), {});
    expect(findings.filter((one) => one.module !== module.name)).toEqual([]);
    expect(findings.filter(({ title }) => !title)).toEqual([]);
    const releases = await service().releases(context());
    expect(releases.filter((one) => one.module !== module.name)).toEqual([]);
  });
}

async function sourcedRows(alone: Alone, sourceless: readonly string[]): Promise<SourcedRow[]> {
  const sourced = alone.own
    .filter((type) => !sourceless.includes(type))
    .filter((type) => 'sources' in objectType(alone, type).getFields());
  const asked = sourced.flatMap((type) =>
    alone.keys.get(type)!.map((key) => representation(type, key)),
  );
  const selection = 'id certainty reasoning sources { id document section line }';
  const selections = new Map(sourced.map((type) => [type, selection]));
  const rows = await askEntities(alone, asked, selections, alone.asOwner);
  return rows.filter((row) => row !== null) as unknown as SourcedRow[];
}
