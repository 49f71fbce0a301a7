import { compose } from '@vesthub/kernel';
import { moduleConformance } from '@vesthub/testing';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { allianceModule } from '../src/index.ts';

moduleConformance(allianceModule, {
  withoutTerm: [
    'ActionPlanStatus',
    'AllianceFoundation',
    'BodyKind',
    'CoverListEntry',
    'DifferenceOperation',
    'FocusAreaListing',
    'HostArrangement',
    'LegalForm',
    'PositionHolder',
    'PriorityAreaListing',
    'RolePeriodBasis',
    'SubregionMunicipality',
    'TimelineTopic',
  ],
});

test('The alliance has no field for a phone number', () => {
  const { schema } = compose({ modules: [allianceModule], as: 'service' });
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const names = types.flatMap((type) => Object.keys(type.getFields()));
  expect(names.filter((name) => /phone|mobile|telefon/i.test(name))).toEqual([]);
});
