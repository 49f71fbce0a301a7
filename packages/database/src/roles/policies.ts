import { createHash } from 'node:crypto';
import type { TableAccess } from '@vesthub/kernel';
import pg from 'pg';
import { everyScope, settingNames } from './pool-for.ts';

/** A policy; its name holds a hash of the rest, so that another rule tomorrow is another policy. */
export interface Policy {
  readonly name: string;
  readonly rest: string;
}

const scopes = `(select current_setting('${settingNames.scopes}', true))`;

/**
 * The policies of a table: one about people shows its rows to whoever holds the scopes of its type, and to the owner
 * in a write; one about rows of every type does not tell of people. Null where everybody sees every row.
 */
export function policiesOf(
  access: TableAccess,
  name: string,
): { readonly force: boolean; readonly policies: readonly Policy[] } | null {
  const people = access.people.find(({ table }) => table === name);
  if (people) {
    const table = `${pg.escapeIdentifier(access.schema)}.${pg.escapeIdentifier(name)}`;
    const isOwner = `(select relowner = current_user::regrole from pg_class where oid = ${pg.escapeLiteral(table)}::regclass)`;
    const writes = `${scopes} = '${everyScope}' and ${isOwner}`;
    return {
      force: true,
      policies: [
        policy('reads', `for select using (${holds(people.scopes)})`),
        policy('writes', `using (${writes}) with check (${writes})`),
      ],
    };
  }
  if (access.people.length === 0 || !access.aboutRows.includes(name)) return null;
  const types = access.people.map(({ type }) => pg.escapeLiteral(type)).join(', ');
  const known = access.people.map(
    ({ type, scopes: needed }) => `(entity_type = ${pg.escapeLiteral(type)} and ${holds(needed)})`,
  );
  const told = [`entity_type <> all (array[${types}])`, ...known].join(' or ');
  return { force: false, policies: [policy('about', `for select using (${told})`)] };
}

function holds(needed: readonly string[]): string {
  const list = needed.map((scope) => pg.escapeLiteral(scope)).join(', ');
  return `coalesce(string_to_array(${scopes}, ' '), array[]::text[]) @> array[${list}]`;
}

function policy(kind: string, rest: string): Policy {
  const hash = createHash('sha256').update(rest).digest('hex').slice(0, 10);
  return { name: `vesthub_${kind}_${hash}`, rest };
}
