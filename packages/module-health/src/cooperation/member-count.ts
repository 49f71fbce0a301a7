import { holdsOn, type PeriodShape } from '@vesthub/kernel';

/** How many of the memberships hold on `day`. */
export function memberCount(members: readonly PeriodShape[], day: Date): number {
  return members.filter((member) => holdsOn(member, day)).length;
}
