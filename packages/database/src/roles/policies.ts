import { createHash } from 'node:crypto';
import type { TableAccess } from '@vesthub/kernel';
import { allScopes, settingNames } from './row-security-pool.ts';
import pg from 'pg';

/** A row security policy; its name contains a hash of `rest`, so that a changed rule gives a new policy. */
export interface Policy {
  readonly name: string;
  /** The part of `create policy` after the table. */
  readonly rest: string;
}

const scopes = `(select current_setting('${settingNames.scopes}', true))`;

/**
 * The row security policies of a table; null when the table needs none. The table of a type about people shows its rows
 * to readers who have the scopes of the type and, during writes, to the database role that owns the table. A table with
 * rows about entities of every type (`aboutRows`) shows a row about a person only to readers who have the scopes of the
 * person's type.
 */
export function policiesOf(
  access: TableAccess,
  name: string,
): { readonly force: boolean; readonly policies: readonly Policy[] } | null {
  const people = access.people.find(({ table }) => table === name);
  if (people) {
    const table = `${pg.escapeIdentifier(access.schema)}.${pg.escapeIdentifier(name)}`;
    const isOwner = `(select relowner = current_user::regrole from pg_class where oid = ${pg.escapeLiteral(table)}::regclass)`;
    const writes = `${scopes} = '${allScopes}' and ${isOwner}`;
    return {
      force: true,
      policies: [
        policy('reads', `for select using (${hasScopes(people.scopes)})`),
        policy('writes', `using (${writes}) with check (${writes})`),
      ],
    };
  }
  if (access.people.length === 0 || !access.aboutRows.includes(name)) return null;
  const types = access.people.map(({ type }) => pg.escapeLiteral(type)).join(', ');
  const aboutPeople = access.people.map(
    ({ type, scopes: needed }) =>
      `(entity_type = ${pg.escapeLiteral(type)} and ${hasScopes(needed)})`,
  );
  const visible = [`entity_type <> all (array[${types}])`, ...aboutPeople].join(' or ');
  return { force: false, policies: [policy('about', `for select using (${visible})`)] };
}

function hasScopes(needed: readonly string[]): string {
  const list = needed.map((scope) => pg.escapeLiteral(scope)).join(', ');
  return `coalesce(string_to_array(${scopes}, ' '), array[]::text[]) @> array[${list}]`;
}

function policy(kind: string, rest: string): Policy {
  const hash = createHash('sha256').update(rest).digest('hex').slice(0, 10);
  return { name: `vesthub_${kind}_${hash}`, rest };
}
