import { DeficitCover, MoneyArea } from '../generated/client/enums.ts';
import type { EconomyBuilder } from '../module.ts';

export function registerMoneyEnums(module: EconomyBuilder): void {
  module.enum('MoneyArea', MoneyArea, {
    description: 'Priority area that receives money (innsatsområde).',
    values: {
      REGIONAL_DEVELOPMENT: 'Regional development (regional utvikling).',
      HEALTH: 'Health (helse).',
      CULTURE: 'Culture (kultur).',
      OPERATIONS:
        'Running operations, and everything not reported by area (løpende drift og annet).',
    },
  });
  module.enum('DeficitCover', DeficitCover, {
    description: 'Source that covers a deficit (dekning av underskudd).',
    values: {
      DISCRETIONARY_FUND: 'The discretionary fund (disposisjonsfond).',
      SAVINGS: 'Savings of earlier years (oppsparte midler).',
      RUNNING_OPERATIONS: 'The surplus of running operations (løpende drift).',
    },
  });
}
