import { allModules } from '@vesthub/hub/modules';
import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub(allModules);
});

afterAll(() => hub.close());

interface Hit {
  type: string;
  title: string;
  snippet: string;
  rank: number;
}

interface Asked {
  text: string;
  types?: readonly string[];
  first?: number;
}

const operation = `query Search($text: String!, $types: [String!], $first: Int! = 20) {
  search(text: $text, types: $types, first: $first) {
    hits { type title snippet rank }
    incomplete { message }
  }
}`;

async function search(asked: Asked): Promise<Hit[]> {
  const { search: found } = await hub.data<{ search: { hits: Hit[]; incomplete: unknown[] } }>(
    operation,
    { variables: { ...asked } },
  );
  expect(found.incomplete).toEqual([]);
  return found.hits;
}

/** The first hits, as `Type: title`. */
async function firstHits(text: string, first = 3): Promise<string[]> {
  const hits = await search({ text, first });
  return hits.map(({ type, title }) => `${type}: ${title}`);
}

async function refusal(asked: Asked): Promise<string | undefined> {
  const { errors } = await hub.answer(operation, { variables: { ...asked } });
  return errors?.map(({ message }) => message).join('\n');
}

describe('a search finds what a person expects first', () => {
  it('finds the care pathways by the word for them', async () => {
    expect(await firstHits('pasientforløp', 8)).toMatchInlineSnapshot(`
      [
        "CarePathway: Pasientforløp for kols",
        "CarePathway: Pasientforløp for hoftebrudd",
        "CarePathway: Pasientforløp for uheldig bruk av alkohol",
        "HealthProject: Modell for diagnoseuavhengige pasientforløp",
        "CarePathway: Diagnoseuavhengig pasientforløp",
        "HealthPriority: Helhetlige pasientforløp",
        "HealthPriority: Helhetlige pasientforløp innen psykisk helse og rus",
        "HealthSecretariatFunction: leder arbeidet med en modell for diagnoseuavhengige pasientforløp",
      ]
    `);
  });

  it('finds a municipality by its name without the Norwegian letters', async () => {
    expect(await firstHits('ovre eiker')).toMatchInlineSnapshot(`
      [
        "Municipality: Øvre Eiker",
        "ConcessionParticipant: Øvre Eiker",
        "TimelineEvent: Øvre Eiker har lederskapet",
      ]
    `);
  });

  it.each(['Bærum', 'kunst rett vest', 'ungdomssymfonikerne', 'Transport 2.0', 'KomUt'])(
    'finds %s by its name',
    async (text) => {
      const [best] = await search({ text });
      expect(best?.title.toLowerCase()).toBe(text.toLowerCase());
    },
  );
});

describe('a search knows how Norwegian is written', () => {
  it.each([
    ['Øvre Eiker', 'ovre eiker'],
    ['Bærum', 'baerum'],
    ['Røyken', 'royken'],
    ['Nedre Eiker', 'NEDRE EIKER'],
  ])('finds %s for "%s" as for its name', async (name, text) => {
    const [best] = await search({ text });
    expect(best).toMatchObject({ type: 'Municipality', title: name });
  });

  it('finds the beginnings of words', async () => {
    expect(await firstHits('øvr eik', 1)).toEqual(['Municipality: Øvre Eiker']);
    expect(await firstHits('ungdomssymf', 1)).toEqual(['Collaboration: Ungdomssymfonikerne']);
  });

  it.each([
    ['pasientforløp', 'pasientforløpene'],
    ['kommune', 'kommunene'],
    ['kurs', 'kursene'],
  ])('finds with %s what it finds with %s', async (one, other) => {
    const keysOf = async (text: string) =>
      new Set((await search({ text, first: 100 })).map(({ type, title }) => `${type}: ${title}`));
    const found = await keysOf(other);
    expect(found.size).toBeGreaterThan(0);
    const [best] = await search({ text: one });
    expect(found).toContain(`${best?.type}: ${best?.title}`);
  });

  it('shows the words around the match', async () => {
    const [best] = await search({ text: 'pasientforløp' });
    expect(best?.snippet).toMatch(/«[^»]*pasientforløp[^»]*»/i);
  });
});

describe('a search can be narrowed', () => {
  it('to some types', async () => {
    const hits = await search({ text: 'drammen', types: ['Municipality'] });
    expect(hits.map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "Drammen",
        "Drammen",
      ]
    `);
    expect(new Set(hits.map(({ type }) => type))).toEqual(new Set(['Municipality']));
    expect(await search({ text: 'drammen', types: [] })).toEqual([]);
    expect(await search({ text: 'drammen', types: ['Nothing'] })).toEqual([]);
  });

  it('to a number of hits, the best of all modules', async () => {
    const all = await search({ text: 'kommune', first: 100 });
    expect(all).toHaveLength(100);
    expect(await search({ text: 'kommune', first: 7 })).toEqual(all.slice(0, 7));
    expect(await search({ text: 'kommune', first: 0 })).toEqual([]);
    const ranks = all.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  it('finds nothing for words that are nowhere', async () => {
    expect(await search({ text: 'qwertyqwerty' })).toEqual([]);
  });
});

describe('a search refuses what it cannot answer', () => {
  it.each(['', '   ', '!?&|:*'])('like the text "%s"', async (text) => {
    expect(await refusal({ text })).toContain('expected a text with a letter or digit');
  });

  it('like a text that is too long', async () => {
    expect(await refusal({ text: 'a'.repeat(201) })).toContain('of at most 200 characters');
  });

  it.each([-1, 101])('like %i hits', async (first) => {
    expect(await refusal({ text: 'kommune', first })).toContain('a number from 0 to 100');
  });

  it.each(["o'hara", 'a & b', '"pasientforløp', '(kommune', 'kols:*', 'a\\b'])(
    'but takes "%s" as words',
    async (text) => {
      expect(await refusal({ text })).toBeUndefined();
    },
  );
});
