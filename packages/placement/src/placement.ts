import { inspect } from 'node:util';

/**
 * Where a module runs: in the hub on the hub's database (`hub`), in the hub on its own database (`database`,
 * `embedded`), as a service of its owner (`service`), or nowhere (`off`: types hidden, data kept).
 */
export type Placement =
  | { readonly at: 'hub' }
  | { readonly at: 'database'; readonly url: string }
  | { readonly at: 'embedded'; readonly database: string }
  | { readonly at: 'service'; readonly url: string }
  | { readonly at: 'off' };

const help =
  '"hub", "off", a database (postgres://…), a database on the embedded server ("embedded:orchestra"), or a service (http://…)';

/** Parses the placement setting of one module. If the text is not accepted, `problem` says what is expected. */
export function parsePlacement(text: string): Placement | { problem: string } {
  if (text === 'hub' || text === 'off') return { at: text };
  const embedded = /^embedded:([a-z][a-z0-9_]{0,40})$/.exec(text)?.[1];
  if (embedded !== undefined) return { at: 'embedded', database: embedded };
  if (URL.canParse(text)) {
    const { protocol } = new URL(text);
    if (protocol === 'postgres:' || protocol === 'postgresql:')
      return { at: 'database', url: text };
    if (protocol === 'http:' || protocol === 'https:') {
      return { at: 'service', url: text.replace(/\/+$/, '') };
    }
  }
  return { problem: `${inspect(maskPassword(text))} is not accepted; expected ${help}` };
}

/** Masks the password in a database URL, for messages and logs. */
export function maskPassword(url: string): string {
  return url.replace(/:\/\/([^:@/]*):[^@/]*@/, '://$1:***@');
}

/** Formats a placement as `parsePlacement` reads it. */
export function placementText(placement: Placement): string {
  switch (placement.at) {
    case 'hub':
    case 'off':
      return placement.at;
    case 'embedded':
      return `embedded:${placement.database}`;
    case 'database':
    case 'service':
      return placement.url;
  }
}
