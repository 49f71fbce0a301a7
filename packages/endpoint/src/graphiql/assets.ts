import { createHash } from 'node:crypto';

/** A file of GraphiQL's page. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files of GraphiQL's page, by name. Each name holds a hash of the content, so that it never changes. */
export interface Assets {
  readonly files: ReadonlyMap<string, Asset>;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
  /** Names of the editor's workers, by their label. */
  readonly workers: Readonly<Record<string, string>>;
}

const javascript = 'text/javascript; charset=utf-8';

/**
 * The first part of the script: reads the page's options and tells the editor where its workers are. The page itself
 * has no script, so that its content security policy can forbid those.
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

/** Makes the files from the package. It is loaded here, because it takes 9 MB of memory. */
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
