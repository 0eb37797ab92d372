/** Entry for VS Code for the Web: the server runs in a Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { start } from './start.ts';

export { stop as deactivate } from './start.ts';

export function activate(context: ExtensionContext): unknown {
  const folder = Uri.joinPath(context.extensionUri, 'dist').toString(true);
  let worker: Worker | undefined;
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, async (options) => {
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient } = await import(
      'vscode-languageclient/browser'
    );
    // Made anew at every start: a worker whose server was shut down answers no more. Wrapped here, because the client
    // knows a worker by instanceof, which fails on the one that VS Code gives to extensions.
    const serve = async () => {
      worker?.terminate();
      worker = new Worker(`${folder}/server.web.js`);
      worker.postMessage({ folder: `${folder}/` });
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('gongwen', '公文', serve, options);
  });
}
