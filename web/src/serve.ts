/// Answers the page's requests with an engine, one after another; a failure is an answer too.

import { SettingsError, UnreadableError, type CheckedDocument, type Engine } from "../../wasm/engine";
import type { Language } from "../../wasm/report";
import type { Answer, Arguments, Method, Reply, Request } from "./protocol";

interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(message: Reply, transfer: Transferable[]): void;
}

/// No engine can run here; the message is the browser's.
export class StartError extends Error {}

export type Start = (parts: Arguments<"start">) => Promise<{ readonly engine: Engine; readonly kind: "wasm" | "js" }>;

export function serve(scope: Scope, start: Start): void {
  let engine: Engine | null = null;
  let next = 1;
  const documents = new Map<number, CheckedDocument>();

  const ready = (): Engine => {
    if (!engine) throw new StartError("not started");
    return engine;
  };
  const held = (handle: number): CheckedDocument => {
    const document = documents.get(handle);
    if (!document) throw new Error(`no document ${handle}`);
    return document;
  };

  let language: Language = "zh"; // of the latest check: of messages too
  const answers: { [M in Method]: (args: Arguments<M>) => Answer<M> | Promise<Answer<M>> } = {
    start: async (parts) => {
      const started = await start(parts);
      engine = started.engine;
      return { version: engine.version, kind: started.kind };
    },
    open: ({ input, options, among }) => {
      const before = performance.now();
      language = options.language ?? "zh";
      const document = ready().open(input, options, among && { documents: among.handles.map(held), self: among.self });
      const milliseconds = performance.now() - before;
      const handle = next++;
      documents.set(handle, document);
      return { handle, overview: document.overview(), text: typeof input === "string" ? null : document.text(), milliseconds };
    },
    findings: ({ handle, from, to }) => held(handle).findings(from, to),
    targets: ({ handle, table, from, to }) => held(handle).targets(table, from, to),
    marks: ({ handle, from, to }) => held(handle).marks(from, to),
    overview: ({ handle }) => held(handle).overview(),
    text: ({ handle }) => held(handle).text(),
    report: ({ handle }) => held(handle).report(),
    sarif: ({ handle, path }) => held(handle).sarif(path),
    profiles: () => ready().profiles(),
    rules: ({ language }) => ready().rules(language),
    close: ({ handle }) => {
      documents.get(handle)?.close();
      documents.delete(handle);
      return null;
    },
  };

  const answer = async <M extends Method>(request: Request<M>): Promise<void> => {
    try {
      const value = await answers[request.method](request.args);
      scope.postMessage({ id: request.id, ok: true, value } as Reply, value instanceof Int32Array ? [value.buffer as ArrayBuffer] : []);
    } catch (error) {
      const message = error instanceof SettingsError ? error.in(language) : error instanceof Error ? error.message : String(error);
      const code = error instanceof UnreadableError ? "unreadable" : error instanceof SettingsError ? "settings" : error instanceof StartError ? "start" : "core";
      scope.postMessage({ id: request.id, ok: false, message, code }, []);
    }
  };

  // `start` takes a moment: what comes meanwhile waits its turn.
  let queue: Promise<void> = Promise.resolve();
  scope.onmessage = (event) => {
    queue = queue.then(() => answer(event.data));
  };
}
