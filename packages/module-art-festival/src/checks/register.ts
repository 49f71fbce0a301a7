import type { ArtFestivalBuilder } from '../module.ts';
import { registerAccountsAgree } from './accounts-agree.ts';
import { registerArtistChecks } from './artists.ts';
import { registerEditionChecks } from './editions.ts';
import { registerMembersAgree } from './members-agree.ts';
import { registerMoneyChecks } from './money.ts';
import { registerTotalChecks } from './totals.ts';

export function registerChecks(module: ArtFestivalBuilder): void {
  registerArtistChecks(module);
  registerTotalChecks(module);
  registerEditionChecks(module);
  registerMoneyChecks(module);
  registerMembersAgree(module);
  registerAccountsAgree(module);
}
