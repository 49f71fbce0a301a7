import { DeficitCover, MoneyArea } from '../generated/client/enums.ts';
import type { EconomyHub } from '../hub.ts';

export function registerMoneyEnums(hub: EconomyHub): void {
  hub.enum('MoneyArea', MoneyArea, {
    description: 'Priority area that money is set aside for (innsatsområde).',
    values: {
      REGIONAL_DEVELOPMENT: 'Regional development (regional utvikling).',
      HEALTH: 'Health (helse).',
      CULTURE: 'Culture (kultur).',
      OPERATIONS: 'Running operations and what is not reported by area (løpende drift og annet).',
    },
  });
  hub.enum('DeficitCover', DeficitCover, {
    description: 'What covers a deficit (dekning av underskudd).',
    values: {
      DISCRETIONARY_FUND: 'The discretionary fund (disposisjonsfond).',
      SAVINGS: 'Money saved in earlier years (oppsparte midler).',
      RUNNING_OPERATIONS: 'The surplus of running operations (løpende drift).',
    },
  });
}
