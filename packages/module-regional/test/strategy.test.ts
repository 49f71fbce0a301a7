import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { regionalModule } from '../src/index.ts';

const hub = useTestHub([regionalModule]);

describe('Balansert utvikling', () => {
  it('was adopted in 2007 for 2008 to 2018 and got a point on research in 2015', async () => {
    expect(
      await hub().data(`{
        regionalStrategy: node(id: "RegionalStrategy:balansert-utvikling") { ... on RegionalStrategy {
          name period { from to } adoptedDate { first precision }
          revisions { startedYear plannedYear revisedDate { first precision } addedPoint(language: EN) }
          basis { title(language: EN) body { id } }
        } }
      }`),
    ).toEqual({
      regionalStrategy: {
        adoptedDate: { first: '2007-11-01', precision: 'MONTH' },
        basis: [
          { body: null, title: 'National transport plan' },
          { body: null, title: 'Urban environment agreements and packages' },
          { body: { id: 'Qm9keTp0cmFuc3BvcnQtMjAyNQ' }, title: 'Transport 2025' },
        ],
        name: 'Balansert utvikling: Areal- og transportstrategier for Vestregionen 2008 – 2018',
        period: { from: '2008-01-01', to: '2019-01-01' },
        revisions: [
          {
            addedPoint: 'The need of research and innovation in the work on land use and transport',
            plannedYear: 2015,
            revisedDate: { first: '2015-01-01', precision: 'YEAR' },
            startedYear: 2014,
          },
        ],
      },
    });
  });

  it('is listed as of a day of its period only', async () => {
    const names = '{ regionalStrategies { nodes { shortName } } }';
    const listed = async (asOf: string) => hub().data(names, { asOf });
    expect(await listed('2018-12-31')).toEqual({
      regionalStrategies: { nodes: [{ shortName: 'Balansert utvikling' }] },
    });
    expect(await listed('2019-01-01')).toEqual({ regionalStrategies: { nodes: [] } });
  });

  it('has its coordination with Osloregionen and Østlandssamarbeidet', async () => {
    expect(
      await hub().data(`{
        coordinations: nodes(ids: ["RegionalCoordination:osloregionen", "RegionalCoordination:ostlandssamarbeidet"]) {
          ... on RegionalCoordination { name events { date { first precision } personName certainty } }
        }
      }`),
    ).toEqual({
      coordinations: [
        {
          name: 'Osloregionen',
          events: [
            {
              date: { first: '2004-01-01', precision: 'YEAR' },
              personName: null,
              certainty: 'PUBLIC',
            },
            {
              date: { first: '2007-03-20', precision: 'DAY' },
              personName: 'Odd Reinsfelt',
              certainty: 'PUBLIC',
            },
            {
              date: { first: '2015-01-01', precision: 'YEAR' },
              personName: null,
              certainty: 'STATED',
            },
            {
              date: { first: '2015-01-01', precision: 'YEAR' },
              personName: null,
              certainty: 'STATED',
            },
          ],
        },
        { name: 'Østlandssamarbeidet', events: [] },
      ],
    });
  });
});
