import { createTestHub, type TestHub } from '@vesthub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allianceModule } from '../src/index.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await createTestHub([allianceModule]);
});

afterAll(() => hub.close());

describe('the register of partner organisations', () => {
  it('says what a partner takes part in, and as what', async () => {
    expect(
      await hub.data(`{
        body(id: "vestre-viken-hf") { involvements { totalCount nodes { role collaboration { title } sources { document line } } } }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('says who made the portal and where its data come from', async () => {
    expect(
      await hub.data(`{
        collaboration(id: "styringsdata") { moduleName period { from fromPrecision } partners { nodes { role body { name } } } }
      }`),
    ).toMatchInlineSnapshot();
  });

  it('lists who gave money', async () => {
    expect(
      await hub.data(`{
        collaborationPartners(filter: { role: [FUNDER] }, first: 20) {
          totalCount
          nodes { collaboration { title } body { name } countyAuthority { name } year }
        }
      }`),
    ).toMatchInlineSnapshot();
  });
});
