import { ConfigurationError, known } from '@vesthub/kernel';

/** A module's name in the spellings that generated code needs. */
export interface ModuleName {
  /** `men-choir` */
  readonly kebab: string;
  /** `menChoir` */
  readonly camel: string;
  /** `MenChoir` */
  readonly pascal: string;
  /** `men_choir`, also the name of the PostgreSQL schema */
  readonly snake: string;
  /** `Men choir` */
  readonly words: string;
}

/** Reserved names, with their meaning for messages. */
const reserved: Readonly<Record<string, string>> = {
  hub: 'the registry of modules',
  public: 'the schema that PostgreSQL makes by itself',
  'information-schema': 'a schema of PostgreSQL',
  off: 'the placement of a module that is switched off',
};

const pattern = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
const longest = 40;

/** Parses the name of a new module; refuses malformed, reserved and taken names. */
export function parseModuleName(text: string, taken: readonly string[]): ModuleName {
  const refuse = (why: string): never => {
    throw new ConfigurationError(`"${text}" is no name for a new module: ${why}`);
  };
  if (!pattern.test(text)) {
    refuse('expected lower case letters, digits and hyphens, such as choir or men-choir.');
  }
  if (text.length > longest) refuse(`expected at most ${longest} characters.`);
  const meaning = reserved[text];
  if (meaning !== undefined) refuse(`it stands for ${meaning}.`);
  if (text.startsWith('pg-')) refuse('PostgreSQL keeps names that begin with pg for itself.');
  if (taken.includes(text)) refuse(`there is one already. ${known('modules', taken)}`);
  const parts = text.split('-');
  const pascal = parts.map(capital).join('');
  return {
    kebab: text,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake: text.replaceAll('-', '_'),
    words: capital(parts.join(' ')),
  };
}

/** Returns the two folders of a module: its package and its tables. */
export function foldersOf(kebab: string): [code: string, tables: string] {
  return [`packages/module-${kebab}`, `prisma/${kebab}`];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
