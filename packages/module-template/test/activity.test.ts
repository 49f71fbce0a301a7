import { globalId } from '@vesthub/kernel';
import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { templateModule } from '../src/index.ts';

const hub = useTestHub([templateModule]);

describe('an activity', () => {
  it('is listed with its municipality on the days of its period', async () => {
    const ask = (day: string) =>
      hub().data(`{ templateActivities(asOf: "${day}") { nodes { title municipality { id } } } }`);
    const first = {
      title: 'Første aktivitet',
      municipality: { id: globalId('Municipality', 'asker') },
    };
    expect(await ask('2018-12-31')).toEqual({ templateActivities: { nodes: [] } });
    expect(await ask('2019-01-01')).toEqual({ templateActivities: { nodes: [first] } });
    expect(await ask('2019-12-31')).toEqual({ templateActivities: { nodes: [first] } });
    expect(await ask('2020-01-01')).toEqual({ templateActivities: { nodes: [] } });
  });

  it('is found by its key, in both languages; an unknown key gives null', async () => {
    const operation = `{
      known: templateActivity(id: "first-activity") { title titleEn: title(language: EN) }
      unknown: templateActivity(id: "no-such-activity") { title }
    }`;
    expect(await hub().data(operation)).toEqual({
      known: { title: 'Første aktivitet', titleEn: 'First activity' },
      unknown: null,
    });
  });

  it('is found by a word of its title', async () => {
    const operation = '{ search(text: "aktivitet") { hits { node { __typename } } } }';
    expect(await hub().data(operation)).toEqual({
      search: { hits: [{ node: { __typename: 'TemplateActivity' } }] },
    });
  });
});
