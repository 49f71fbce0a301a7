import type { RequestContext } from '../context/context.ts';
import { accessDenied } from './access-denied.ts';

/**
 * Rejects a caller who does not act for a body that is responsible for `module` today. Responsible are the owner and
 * its host, or the keeper if the module has no owner. If no body is responsible, the write scope is enough. The command
 * line may always write, because its user can read the settings.
 */
export async function requireOwner(context: RequestContext, module: string): Promise<void> {
  const { kind, body } = context.principal;
  if (kind === 'command') return;
  const { owner, host, keeper } = await context.ownershipOf(module);
  const responsible = (owner === null ? [keeper] : [owner, host]).filter((one) => one !== null);
  if (responsible.length === 0 || (body !== null && responsible.includes(body))) return;
  throw accessDenied(
    context.principal,
    `Only the body that has module ${module} today may write in it.`,
  );
}
