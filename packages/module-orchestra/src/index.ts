import { publishedCube } from '@vesthub/releases';
import { membershipCounts } from './counts-table.ts';
import { membersCube } from './members-cube.ts';
import { orchestra } from './module.ts';
import { register } from './register.ts';
import { renames } from './renames.ts';

/** The youth symphony orchestra (Ungdomssymfonikerne). */
export const orchestraModule = orchestra.implement({
  contributions: [publishedCube(membersCube), membershipCounts],
  register,
  renames,
});
