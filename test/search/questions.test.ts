import { useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { allModules } from '../../apps/hub/src/modules.ts';
import { questions, type Question } from './questions.ts';
import { registryModule } from '@vesthub/registry';

const hub = useTestHub([registryModule, ...allModules]);

interface Hit {
  type: string;
  title: string;
  source: { document: string } | null;
}

interface Found {
  hits: Hit[];
  hasAllWords: boolean;
}

const operation = `query Search($text: String!, $types: [String!], $first: Int! = 20) {
  search(text: $text, types: $types, first: $first) {
    hasAllWords
    hits { type title source { document line words } }
  }
}`;

async function search(text: string, types?: string[], first = 20): Promise<Found> {
  const variables = { text, types: types ?? null, first };
  return (await hub().data<{ search: Found }>(operation, { variables })).search;
}

async function isAnswered([text, type, title]: Question): Promise<boolean> {
  const { hits } = await search(text);
  return hits
    .slice(0, 3)
    .some((hit) => hit.type === type && hit.title.toLowerCase().includes(title.toLowerCase()));
}

it('answers nine of ten questions among the first three hits', async () => {
  expect(questions.length).toBeGreaterThanOrEqual(60);
  const missed: string[] = [];
  for (const question of questions) {
    if (!(await isAnswered(question))) missed.push(question[0]);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(questions.length / 10));
});

it.each(['24/2017', 'sak 24/2017', 'Sak 59/2014'])(
  'finds a case by its number: %s',
  async (text) => {
    expect(await isAnswered([text, 'Case', `Sak ${text.replace(/\D*/, '')}`])).toBe(true);
  },
);

it.each([
  ['500 000', '500000', '500.000'],
  ['4.9.2014', '2014-09-04', '4. september 2014'],
])('finds the same rows for %s, %s and %s', async (...spellings) => {
  const [first, ...others] = await Promise.all(spellings.map((text) => search(text)));
  expect(first!.hits.length).toBeGreaterThan(0);
  for (const other of others) expect(other.hits).toEqual(first!.hits);
});

it.each([
  ['framtid', 'fremtid'],
  ['årsmøte', 'generalforsamling'],
  ['r\u00e5dmenn', 'ra\u030admenn'],
  ['Bærum', 'BAERUM'],
])('finds rows of %s for %s too', async (one, other) => {
  const named = ({ hits }: Found) => new Set(hits.map(({ type, title }) => `${type}: ${title}`));
  const [a, b] = [
    named(await search(one, undefined, 100)),
    named(await search(other, undefined, 100)),
  ];
  expect([...a].filter((hit) => b.has(hit)).length).toBeGreaterThan(a.size / 2);
});

it.each([
  ['StatedMemberCount', 'kommuner'],
  ['RegionFigure', 'innbyggere'],
  ['PopulationClaim', 'innbyggere'],
  ['AccountsLine', 'lønn'],
  ['StaffingYear', 'årsverk'],
  ['Leadership', 'Bærum'],
  ['HealthCooperationTerm', 'videreført'],
  ['ModuleOwnership', 'Kommunehelsesamarbeidet'],
])('finds rows of %s, also if they have no title column', async (type, text) => {
  const { hits } = await search(text, [type]);
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.filter(({ title }) => /^[a-z0-9.-]+$/.test(title) && /[-.]/.test(title))).toEqual([]);
  expect(hits.filter(({ source }) => source === null)).toEqual([]);
});

it('says whether the hits match all significant words, and otherwise matches the most significant', async () => {
  expect(await search('hvem er ordfører i Modum')).toMatchObject({ hasAllWords: true });
  const partly = await search('ordfører Modum qwertyqwerty');
  expect(partly.hasAllWords).toBe(false);
  expect(partly.hits[0]?.title).toBe('Ståle Versland, ordfører i Modum (2016)');
  expect(await search('qwertyqwerty')).toEqual({ hits: [], hasAllWords: false });
});

it('costs at most three statements for each module, also for a long text', async () => {
  const text = 'hvor mange kommuner og fylkeskommuner betalte kontingent til Vestregionen i 2016';
  const plain = `{ search(text: ${JSON.stringify(text)}, first: 20) { hits { title } } }`;
  expect(await hub().statements(plain)).toBeLessThanOrEqual(3 * (allModules.length + 1) + 2);
});
