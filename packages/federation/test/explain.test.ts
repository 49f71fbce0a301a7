import { describe, expect, it } from 'vitest';
import {
  composeSupergraph,
  type CompositionError,
  type Subgraph,
} from '../src/supergraph/supergraph.ts';
import { explainProblems } from '../src/supergraph/explain.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/**
 * Composes two subgraphs and returns the explanation of the failure. The local modules are bpa and health; orchestra is
 * remote.
 */
async function explanationOf(local: string, remote: string): Promise<string> {
  const parts: Subgraph[] = [
    { name: 'local', sdl: `${link} ${local}`, url: 'http://hub' },
    { name: 'orchestra', sdl: `${link} ${remote}`, url: 'http://orchestra' },
  ];
  try {
    return await composeSupergraph(parts);
  } catch (error) {
    const { problems } = error as CompositionError;
    const owners = new Map([
      ['BpaRound', 'bpa'],
      ['CarePathway', 'health'],
    ]);
    const names = parts.map(({ name }) => name);
    return explainProblems(problems, names, owners, (module) => `${module} (owner of ${module})`);
  }
}

describe('the explanation of a failed composition', () => {
  it('names the modules with their owners and the remedy', async () => {
    expect(
      await explanationOf(
        'type Query { round: BpaRound } type BpaRound @shareable { year: Int }',
        'type Query { season: BpaRound } type BpaRound @shareable { year: String }',
      ),
    ).toMatchInlineSnapshot(`
      "The modules do not fit together:
        Type of field "BpaRound.year" is incompatible across modules: it has type "Int" in module local but type "String" in module orchestra
          Whose: orchestra (owner of orchestra), bpa (owner of bpa)
          Types that modules share come from the kernel and are equal everywhere.
          (FIELD_TYPE_MISMATCH)"
    `);
    expect(await explanationOf('type Query { seasons: Int }', 'type Query { seasons: Int }'))
      .toMatchInlineSnapshot(`
        "The modules do not fit together:
          Non-shareable field "Query.seasons" is resolved from multiple modules: it is resolved from modules local and orchestra and defined as non-shareable in all of them
            Whose: local (owner of local), orchestra (owner of orchestra)
            Two modules offer the same field. Names of fields are unique over all modules: begin one with the name of its module.
            (INVALID_FIELD_SHARING)"
      `);
  });

  it('names both modules when a field of one cannot be reached from the other', async () => {
    const text = await explanationOf(
      'type Query { pathway: CarePathway } type CarePathway @key(fields: "id") { id: ID! title: String }',
      'type Query { x: Int } type CarePathway @key(fields: "id", resolvable: false) { id: ID! concerts: Int }',
    );
    expect(text).toContain('Whose: orchestra (owner of orchestra), health (owner of health)');
    expect(text).toContain('published with module.entity');
    expect(text).not.toContain('subgraph');
  });
});
