import type { Assets } from './assets.ts';

/**
 * Returns GraphiQL's HTML page with the texts `tabs` in its tabs. The page links its scripts and contains no inline
 * JavaScript.
 */
export function pageOf(
  { script, styles, icon, workers }: Assets,
  assetPath: string,
  tabs: readonly string[],
): string {
  const urls = Object.entries(workers).map(([label, name]) => [label, `${assetPath}${name}`]);
  const defaultTabs = tabs.map((query) => ({ query }));
  const options = { title: 'Vesthub', defaultTabs, shouldPersistHeaders: true };
  const data = JSON.stringify({ options, workers: Object.fromEntries(urls) as object });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Vesthub</title>
    <link rel="icon" href="${assetPath}${icon}">
    <link rel="stylesheet" href="${assetPath}${styles}">
    <script type="application/json" id="options">${data.replaceAll('<', '\\u003c')}</script>
    <script src="${assetPath}${script}" defer></script>
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
  </body>
</html>
`;
}
