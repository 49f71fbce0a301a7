import { useTestHub } from '@vesthub/testing';
import { describe, expect, it } from 'vitest';
import { bpaModule } from '../src/index.ts';

const hub = useTestHub([bpaModule]);

describe('a round of concessions', () => {
  it('has milestones with the ids of bodies, cases and meetings of other modules', async () => {
    expect(
      await hub().data(`{
        concessionRound(id: "bpa-2016-2018") {
          milestones { date { first precision } kind certainty body { id } case { id } meeting { id } }
        }
      }`),
    ).toEqual({
      concessionRound: {
        milestones: [
          {
            body: { id: 'Qm9keTpyYWRtYW5uc2dydXBwZW4' },
            case: null,
            certainty: 'STATED',
            date: { first: '2014-08-21', precision: 'DAY' },
            kind: 'DECISION',
            meeting: { id: 'TWVldGluZzpyYWRtYW5uc2dydXBwZW4tMjAxNC0wOC0yMQ' },
          },
          {
            body: { id: 'Qm9keTpzdHlyaW5nc2dydXBwZW4' },
            case: null,
            certainty: 'STATED',
            date: { first: '2014-10-09', precision: 'DAY' },
            kind: 'DECISION',
            meeting: { id: 'TWVldGluZzpzdHlyaW5nc2dydXBwZW4tMjAxNC0xMC0wOQ' },
          },
          {
            body: { id: 'Qm9keTpzdHlyaW5nc2dydXBwZW4' },
            case: null,
            certainty: 'DERIVED',
            date: { first: '2014-01-01', precision: 'YEAR' },
            kind: 'COMMITMENT',
            meeting: null,
          },
          {
            body: { id: 'Qm9keTphcmJlaWRzZ3J1cHBlLWJwYQ' },
            case: null,
            certainty: 'DERIVED',
            date: { first: '2014-01-01', precision: 'YEAR' },
            kind: 'ORGANISATION',
            meeting: null,
          },
          {
            body: null,
            case: null,
            certainty: 'STATED',
            date: { first: '2014-01-01', precision: 'YEAR' },
            kind: 'COMMITMENT',
            meeting: null,
          },
          {
            body: { id: 'Qm9keTpyYWRtYW5uc2dydXBwZW4' },
            case: { id: 'Q2FzZTpyYWRtYW5uc2dydXBwZW4tMjAxNC01OQ' },
            certainty: 'STATED',
            date: { first: '2014-11-13', precision: 'DAY' },
            kind: 'PROPOSAL',
            meeting: { id: 'TWVldGluZzpyYWRtYW5uc2dydXBwZW4tMjAxNC0xMS0xMw' },
          },
          {
            body: null,
            case: null,
            certainty: 'STATED',
            date: { first: '2016-01-01', precision: 'DAY' },
            kind: 'CONTRACT_START',
            meeting: null,
          },
          {
            body: { id: 'Qm9keTp2ZXN0cmVnaW9uZW4' },
            case: null,
            certainty: 'STATED',
            date: { first: '2016-01-01', precision: 'YEAR' },
            kind: 'DECISION',
            meeting: null,
          },
          {
            body: { id: 'Qm9keTpyYWRtYW5uc2dydXBwZW4' },
            case: { id: 'Q2FzZTpzdHlyaW5nc2dydXBwZW4tMjAxOC0z' },
            certainty: 'STATED',
            date: { first: '2018-03-15', precision: 'DAY' },
            kind: 'PROPOSAL',
            meeting: { id: 'TWVldGluZzpzdHlyaW5nc2dydXBwZW4tMjAxOC0wMy0xNQ' },
          },
          {
            body: { id: 'Qm9keTpnZW5lcmFsZm9yc2FtbGluZ2Vu' },
            case: null,
            certainty: 'ADOPTED',
            date: { first: '2018-06-14', precision: 'DAY' },
            kind: 'DECISION',
            meeting: { id: 'TWVldGluZzpnZW5lcmFsZm9yc2FtbGluZ2VuLTIwMTgtMDYtMTQ' },
          },
          {
            body: null,
            case: null,
            certainty: 'STATED',
            date: { first: '2018-12-31', precision: 'DAY' },
            kind: 'CONTRACT_END',
            meeting: null,
          },
        ],
      },
    });
  });
});
