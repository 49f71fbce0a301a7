import type { Route } from '@vesthub/http';

/** Tells search engines to read published results, and no answers to operations. */
const text = `User-agent: *
Allow: /data
Allow: /catalog
Allow: /docs
Disallow: /graphql
Disallow: /imports
`;

/** Answers `/robots.txt`. */
export const robots: Route = (_request, response) => {
  response
    .writeHead(200, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    })
    .end(text);
};
