/**
 * Whether a `Host` header is absent, or a valid host with an optional port. Any other value could change a URL that is
 * built from the header.
 */
export function isHost(host: string | undefined): boolean {
  if (host === undefined) return true;
  if (!/^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+;=%-]*)(?::\d*)?$/i.test(host)) return false;
  if (host === '') return true;
  if (!URL.canParse(`http://${host}/`)) return false;
  const { pathname, username } = new URL(`http://${host}/`);
  return pathname === '/' && username === '';
}
