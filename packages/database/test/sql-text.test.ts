import { expect, test } from 'vitest';
import { extensionNames, lineAt, transactionCommand } from '../src/migrations/sql-text.ts';

test.each([
  ['begin; create table a (id int); commit;', 'begin'],
  ['create table a (id int);\n  COMMIT;', 'COMMIT'],
  ['-- first\nstart  transaction;', 'start  transaction'],
  ['/* x */ rollback', 'rollback'],
])('transactionCommand finds the command in %s', (sql, command) => {
  expect(transactionCommand(sql)).toBe(command);
});

test.each([
  `insert into a values ('x; commit; y'), (E'it\\'s; commit;'), ('it''s; commit;');`,
  'create function f() returns trigger language plpgsql as $$ begin; commit; return new; end; $$;',
  'create function f() returns int language plpgsql as $body$ begin return 1; end $body$;',
  'create function f() returns int language sql begin atomic select 1; end;',
  '-- begin;\n/* commit; */ create table "begin; commit" (begin_at date);',
  'create table a (id int); savepoint one; rollback to savepoint one;',
])('transactionCommand ignores other uses of the words in %s', (sql) => {
  expect(transactionCommand(sql)).toBeNull();
});

test('extensionNames returns each extension once', () => {
  const sql = `create extension if not exists btree_gist schema public;
    CREATE EXTENSION "uuid-ossp"; create extension btree_gist; -- create extension hstore`;
  expect(extensionNames(sql)).toEqual(['btree_gist', 'uuid-ossp']);
});

test('lineAt counts lines from one', () => {
  expect([lineAt('a\nb\nc', 1), lineAt('a\nb\nc', 3), lineAt('a\nb\nc', 5)]).toEqual([1, 2, 3]);
});
