import { classificationOf, isAboutPeople, type Rule } from '@vesthub/kernel';
import type { Command } from 'commander';
import { registryModule } from '@vesthub/registry';
import { describeRules } from '../assembly/describe-rules.ts';
import { allModules } from '../modules.ts';
import { table } from './table.ts';

interface Entry {
  module: string;
  type: string;
  fields: string[];
  rule: Rule;
}

/** `vesthub privacy`. */
export function privacyCommand(command: Command): void {
  command
    .command('report')
    .description('The classification of all types and fields, as a record of processing.')
    .option('--json', 'print it as JSON')
    .action((options: { json?: boolean }) => {
      const entries = describeRules([registryModule, ...allModules]);
      const text = options.json ? JSON.stringify(entries.map(asJson), null, 2) : report(entries);
      process.stdout.write(`${text}\n`);
    });
}

function asJson({ module, type, fields, rule }: Entry): object {
  const scopes = rule === 'public' ? [] : rule.scopes;
  const people = isAboutPeople(rule) ? { purpose: rule.purpose, legalBasis: rule.legalBasis } : {};
  return { module, type, fields, classification: classificationOf(rule), scopes, ...people };
}

function report(entries: readonly Entry[]): string {
  const closed = entries.filter(({ rule }) => rule !== 'public');
  const rows = closed.map(({ module, type, rule, fields }) => [
    module,
    type,
    classificationOf(rule),
    rule === 'public' ? '' : rule.scopes.join(' '),
    fields.join(' '),
  ]);
  const about = closed.flatMap(({ type, rule }) =>
    isAboutPeople(rule)
      ? [`${type} (${rule.classification}): ${rule.purpose} ${rule.legalBasis}`]
      : [],
  );
  const open = entries.length - closed.length;
  return [
    table(['Module', 'Type', 'Classification', 'Open to', 'Fields'], rows),
    '',
    ...about,
    '',
    `${open} further types are public in all their fields; people appear there in public roles only.`,
  ].join('\n');
}
