import { setImmediate } from 'node:timers/promises';
import { askModules } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allModules } from '../apps/hub/src/modules.ts';

const hub = useTestHub(allModules);

interface Hit {
  type: string;
  title: string;
  snippet: string;
  rank: number;
}

interface SearchArguments {
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

async function search(args: SearchArguments): Promise<Hit[]> {
  const { search: found } = await hub().data<{ search: { hits: Hit[]; incomplete: unknown[] } }>(
    operation,
    { variables: { ...args } },
  );
  expect(found.incomplete).toEqual([]);
  return found.hits;
}

/** Searches for the text; resolves to the first hits as `Type: title`. */
async function firstHits(text: string, first = 3): Promise<string[]> {
  const hits = await search({ text, first });
  return hits.map(({ type, title }) => `${type}: ${title}`);
}

/** Searches; resolves to the messages of the errors, or to undefined for an answer without errors. */
async function errorOf(args: SearchArguments): Promise<string | undefined> {
  const { errors } = await hub().answer(operation, { variables: { ...args } });
  return errors?.map(({ message }) => message).join('\n');
}

describe('a search ranks the expected hits first', () => {
  it('finds care pathways by their Norwegian term', async () => {
    expect(await firstHits('pasientforløp', 8)).toMatchInlineSnapshot(`
      [
        "CarePathway: Pasientforløp for kols",
        "CarePathway: Pasientforløp for hoftebrudd",
        "CarePathway: Pasientforløp for uheldig bruk av alkohol",
        "CarePathway: Diagnoseuavhengig pasientforløp",
        "HealthCooperation: Helhetlige pasientforløp",
        "HealthProject: Modell for diagnoseuavhengige pasientforløp",
        "ActionPlanFocusArea: Helhetlige pasientforløp innen psykisk helse og rus",
        "HealthSecretariatFunction: leder arbeidet med en modell for diagnoseuavhengige pasientforløp",
      ]
    `);
  });

  it('finds a municipality by its name without Norwegian letters', async () => {
    expect(await firstHits('ovre eiker')).toMatchInlineSnapshot(`
      [
        "Municipality: Øvre Eiker",
        "ConcessionParticipant: Øvre Eiker",
        "KlassCode: Øvre Eiker",
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

describe('a search follows Norwegian spelling and word forms', () => {
  it.each([
    ['Øvre Eiker', 'ovre eiker'],
    ['Bærum', 'baerum'],
    ['Røyken', 'royken'],
    ['Nedre Eiker', 'NEDRE EIKER'],
  ])('finds %s for the text "%s"', async (name, text) => {
    const [best] = await search({ text });
    expect(best).toMatchObject({ type: 'Municipality', title: name });
  });

  it('finds words by their first letters', async () => {
    expect(await firstHits('øvr eik', 1)).toEqual(['Municipality: Øvre Eiker']);
    expect(await firstHits('ungdomssymf', 1)).toEqual(['Collaboration: Ungdomssymfonikerne']);
  });

  it.each([
    ['pasientforløp', 'pasientforløpene'],
    ['kommune', 'kommunene'],
    ['kurs', 'kursene'],
  ])('finds the first hit for %s also for %s', async (form, otherForm) => {
    const hitsOf = async (text: string) =>
      new Set((await search({ text, first: 100 })).map(({ type, title }) => `${type}: ${title}`));
    const found = await hitsOf(otherForm);
    expect(found.size).toBeGreaterThan(0);
    const [best] = await search({ text: form });
    expect(found).toContain(`${best?.type}: ${best?.title}`);
  });

  it('shows the words around the match', async () => {
    const [best] = await search({ text: 'pasientforløp' });
    expect(best?.snippet).toMatch(/«[^»]*pasientforløp[^»]*»/i);
  });
});

describe('a search', () => {
  it('returns only hits of the given types', async () => {
    const hits = await search({ text: 'drammen', types: ['Municipality'] });
    expect(hits.map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "Drammen",
        "Drammen",
      ]
    `);
    expect(new Set(hits.map(({ type }) => type))).toEqual(new Set(['Municipality']));
    expect(await search({ text: 'drammen', types: [] })).toEqual([]);
    expect(await errorOf({ text: 'drammen', types: ['Municipalty'] })).toContain(
      'expected a type that is searched; the nearest is Municipality',
    );
  });

  it('returns the best hits of all modules, up to the given number', async () => {
    const all = await search({ text: 'kommune', first: 100 });
    expect(all).toHaveLength(100);
    expect(await search({ text: 'kommune', first: 7 })).toEqual(all.slice(0, 7));
    expect(await search({ text: 'kommune', first: 0 })).toEqual([]);
    const ranks = all.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  it('finds nothing for unknown words', async () => {
    expect(await search({ text: 'qwertyqwerty' })).toEqual([]);
  });
});

describe('a search checks its arguments', () => {
  it.each(['', '   ', '!?&|:*'])('rejects the text "%s" without letter or digit', async (text) => {
    expect(await errorOf({ text })).toContain('expected a text with a letter or digit');
  });

  it('rejects a text that is too long', async () => {
    expect(await errorOf({ text: 'a'.repeat(201) })).toContain('of at most 200 characters');
  });

  it.each([-1, 101])('rejects first: %i', async (first) => {
    expect(await errorOf({ text: 'kommune', first })).toContain('a number from 0 to 100');
  });

  it.each(["o'hara", 'a & b', '"pasientforløp', '(kommune', 'kols:*', 'a\\b'])(
    'accepts the special characters in "%s" as text',
    async (text) => {
      expect(await errorOf({ text })).toBeUndefined();
    },
  );
});

describe('fields that ask all modules', () => {
  it('occupy no more connections when a request repeats them', async () => {
    const context = hub().context();
    let running = 0;
    let most = 0;
    const ask = async () => {
      running += 1;
      most = Math.max(most, running);
      await setImmediate();
      running -= 1;
    };
    await Promise.all([askModules(context, ask), askModules(context, ask)]);
    expect(most).toBe(context.services.size);
  });
});
