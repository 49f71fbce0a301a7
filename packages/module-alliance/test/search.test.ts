import { hitsOf, useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

const hub = useTestHub([allianceModule]);

describe('search', () => {
  it.each([
    ['handlingsplan 2015', 'ActionPlan', 'Handlingsplan 2015'],
    ['hoyskole', 'Body', 'Høgskolen i Sørøst-Norge'],
    ['politisk arshjul', 'AnnualCycle', 'Årshjul for det politiske samarbeidet i 2019 og 2020'],
    ['masseforvaltning', 'ConsultationResponse', 'Regional plan for masseforvaltning i Akershus'],
  ])('returns the expected first hit for «%s»', async (text, type, title) => {
    expect(await hitsOf(hub(), text, 1)).toEqual([{ type, title }]);
  });

  it('finds a case and its meeting by the number of the case', async () => {
    expect(await hitsOf(hub(), '24/2017', 12)).toContainEqual({
      type: 'Case',
      title: 'Sak 24/2017 Videreføring av Vestregionsamarbeidet etter 2018?',
    });
  });
});
