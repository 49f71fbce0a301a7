/**
 * Prepares a clone on a machine with Node and npm: installs the packages of the lockfile, generates code and builds the
 * hub. Skips steps whose result is up to date.
 *
 * This file uses no syntax newer than 2020, so that an old Node can run it and print the required version.
 */
// oxlint-disable-next-line unicorn/prefer-node-protocol -- Node 12 does not know the prefix.
import { readFileSync } from 'fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Whether `version` is in `range`. `range` lists ranges such as `^20.19.0` or `>=24.0.0`, separated by `||`. */
function isInRange(version, range) {
  const found = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [, operator, text] = /^(\^|>=)([\d.]+)$/.exec(part.trim());
    const wanted = text.split('.').map(Number);
    if (operator === '^' && found[0] !== wanted[0]) return false;
    const index = wanted.findIndex((number, place) => number !== found[place]);
    return index === -1 || found[index] > wanted[index];
  });
}

if (isInRange(process.versions.node, manifest.engines.node)) {
  import('./setup/prepare.mjs')
    .then(({ prepare }) => prepare(manifest))
    .catch((error) => {
      console.error(error.isExpected ? `\n${error.message}` : error);
      process.exitCode = 1;
    });
} else {
  console.error(
    `Vesthub needs Node ${manifest.engines.node}; this is Node ${process.versions.node} ` +
      `(${process.execPath}).\nInstall a newer one, for example from https://nodejs.org, and try again.`,
  );
  process.exitCode = 1;
}
