import { hitsOf, useTestHub } from '@vesthub/testing';
import { expect, it } from 'vitest';
import { economyModule } from '../src/index.ts';

const hub = useTestHub([economyModule]);

it.each([
  ['ordinær kontingent', 'Ordinær kontingent'],
  ['revisjonshonorar', 'Note 5 – Revisjonshonorar'],
  ['interreg', 'Søknad til Interreg'],
  ['deposits', 'Sum bankinnskudd'],
])('search finds by «%s» among the first hits «%s»', async (text, title) => {
  expect((await hitsOf(hub(), text, 3)).map((hit) => hit.title)).toContain(title);
});
