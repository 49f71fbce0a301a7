import { isValidOn, type PeriodShape } from '@vesthub/kernel';

/** Number of memberships valid on `day`. */
export function memberCount(members: readonly PeriodShape[], day: Date): number {
  return members.filter((member) => isValidOn(member, day)).length;
}
