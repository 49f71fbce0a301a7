import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allModules } from '@vesthub/hub/modules';
import { ConfigurationError, readModuleData, type ModuleData } from '@vesthub/kernel';
import { expect, it, onTestFinished } from 'vitest';

const orchestra = allModules.find(({ name }) => name === 'orchestra')!;

/** Reads a data folder of the orchestra that contains only `file` with `content`. */
function readFolderWith(file: string, content: string): ModuleData {
  const folder = mkdtempSync(join(tmpdir(), 'vesthub-data-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, file), content);
  return readModuleData({ ...orchestra, data: pathToFileURL(`${folder}/`) });
}

const season = (rest: string) => `- {id: '2015', year: 2015, ${rest}}`;
const sources = `sources: [{document: a, words: b}]`;

it.each<[string, string, RegExp]>([
  [
    'no source and no certainty',
    season(`name: x`),
    /^orchestra-season.yaml, OrchestraSeason 2015: says nothing of its sources\. Where there is none, expected certainty NONE and a reasoning\.$/,
  ],
  [
    'no source and no reasoning',
    season(`name: x, certainty: NONE`),
    /^orchestra-season.yaml, OrchestraSeason 2015: .*reasoning/s,
  ],
  [
    'an unknown column',
    season(`nam: x, ${sources}`),
    /^orchestra-season.yaml, OrchestraSeason 2015: has no column "nam"\. Known columns: .*\bname\b/,
  ],
  [
    'a value of the wrong type',
    season(`name: 7, ${sources}`),
    /^orchestra-season.yaml, OrchestraSeason 2015: .*name.*7.*String/s,
  ],
  [
    'a malformed date',
    season(`name: x, from: '2015-13-01', ${sources}`),
    /^orchestra-season.yaml, OrchestraSeason 2015: .*from.*2015-13-01.*a date in quotes/s,
  ],
  [
    'a malformed id',
    `- {id: Å, year: 2015, name: x, ${sources}}`,
    /^orchestra-season.yaml, OrchestraSeason no\. 1: the id "Å" is not accepted/,
  ],
])('rejects a record with %s, naming file, record and expectation', (_mistake, text, message) => {
  const read = () => readFolderWith('orchestra-season.yaml', text);
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(message);
});

it('accepts a record without source that has certainty NONE and a reasoning', () => {
  const text = season(`name: x, certainty: NONE, reasoning: Made to begin with.`);
  const { records } = readFolderWith('orchestra-season.yaml', text);
  expect(records).toMatchObject([{ key: '2015', certainty: 'NONE', sources: [] }]);
});
