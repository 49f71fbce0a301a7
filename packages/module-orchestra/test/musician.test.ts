import { orchestra } from '../src/module.ts';
import { globalId } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { orchestraModule } from '../src/index.ts';

const hub = useTestHub([orchestraModule]);

describe('musicians and guardians', () => {
  it('have no rows in the data files', async () => {
    const tables = orchestra.client({ databases: { current: hub().databases } });
    expect(await tables.orchestraMusician.count()).toBe(0);
    expect(await tables.orchestraGuardian.count()).toBe(0);
  });

  it('require the scope orchestra:personal', () => {
    const { entities } = hub().composition.registration;
    const people = ['OrchestraMusician', 'OrchestraGuardian'];
    expect(people.map((name) => entities.get(name)!.rule())).toEqual([
      expect.objectContaining({ classification: 'minors', scopes: ['orchestra:personal'] }),
      expect.objectContaining({ classification: 'personal', scopes: ['orchestra:personal'] }),
    ]);
  });

  it('are not found by search or by id without the scope', async () => {
    const tables = orchestra.client({ databases: { current: hub().databases } });
    await tables.orchestraMusician.create({
      data: {
        id: 'm1',
        givenName: 'Zakarias',
        familyName: 'Prøveson',
        birthYear: 2005,
        instrument: 'fiolin',
        ensembleId: 'ungdomssymfonikerne',
        guardians: {
          create: { id: 'g1', givenName: 'Zara', familyName: 'Prøveson', email: 'z@example.org' },
        },
      },
    });
    const answer = await hub().answer(
      `query ($musician: ID!, $guardian: ID!) {
        search(text: "Prøveson") { hits { type title } }
        musician: node(id: $musician) { id }
        guardian: node(id: $guardian) { id }
      }`,
      {
        variables: {
          musician: globalId('OrchestraMusician', 'm1'),
          guardian: globalId('OrchestraGuardian', 'g1'),
        },
      },
    );
    expect(answer.data).toMatchObject({ musician: null, guardian: null });
    // The search may find words spelled like the name, but no row about a person.
    const { hits } = (answer.data as { search: { hits: { type: string }[] } }).search;
    expect(hits.filter(({ type }) => /Musician|Guardian/.test(type))).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/Zakarias|Zara|Prøveson/);
  });
});
