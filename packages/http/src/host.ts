/** Whether a URL can be made of the value of a `Host` header, and of nothing else in it. */
export function isHost(host: string | undefined): boolean {
  if (host === undefined) return true;
  if (!/^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+;=%-]*)(?::\d*)?$/i.test(host)) return false;
  if (host === '') return true;
  if (!URL.canParse(`http://${host}/`)) return false;
  const { pathname, username } = new URL(`http://${host}/`);
  return pathname === '/' && username === '';
}
