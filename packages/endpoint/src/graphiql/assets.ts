import { createHash } from 'node:crypto';

/** A file of GraphiQL's page. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * The files of GraphiQL's page, by name. A name contains a hash of the content, so browsers may cache the file forever.
 */
export interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
  /** File names of the editor's web workers, keyed by Monaco's worker label. */
  readonly workers: Readonly<Record<string, string>>;
}

const javascript = 'text/javascript; charset=utf-8';

/**
 * Start of the script file: reads the page's options and tells the Monaco editor the URLs of its workers. This code is
 * not in the page, because the content security policy forbids inline scripts.
 */
const before = `const graphiqlPage = JSON.parse(document.getElementById('options').textContent);
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => graphiqlPage.workers[label],
};
`;

const after = `
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), graphiqlPage.options);
`;

/**
 * Builds the files from GraphiQL's package. The import happens at the first call, because the package takes 9 MB of
 * memory.
 */
export async function loadAssets(): Promise<Assets> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = new Map<string, Asset>();
  const add = (name: string, extension: string, type: string, bytes: Buffer): string => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const file = `${name}-${hash}.${extension}`;
    files.set(file, { type, bytes });
    return file;
  };
  const script = (name: string, text: string) => add(name, 'js', javascript, Buffer.from(text));
  return {
    files,
    script: script('graphiql', `${before}${parts.js};${after}`),
    styles: add('graphiql', 'css', 'text/css; charset=utf-8', Buffer.from(parts.css)),
    icon: add('icon', 'ico', 'image/x-icon', bytesOfDataUrl(parts.favicon)),
    workers: {
      editorWorkerService: script('editor-worker', parts.editorWorkerService),
      json: script('json-worker', parts.jsonWorker),
      graphql: script('graphql-worker', parts.graphqlWorker),
    },
  };
}

function bytesOfDataUrl(url: string): Buffer {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
