/// The worker that holds the core. Answers one request after another; a failure is an answer too.

import { unzlibSync, strFromU8 } from "fflate";
import { UnreadableError, loadEngine, type CheckedDocument, type CoreFactory, type Engine } from "../../wasm/engine";
import factory from "jixiao-core";
import type { Answer, Arguments, Method, Reply, Request } from "./protocol";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(message: Reply, transfer: Transferable[]): void;
};

class StartError extends Error {}

let engine: Engine | null = null;
let next = 1;
const documents = new Map<number, CheckedDocument>();

const bytesOf = (base64: string): Uint8Array => {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return unzlibSync(bytes);
};

function ready(): Engine {
  if (!engine) throw new StartError("not started");
  return engine;
}

function held(handle: number): CheckedDocument {
  const document = documents.get(handle);
  if (!document) throw new Error(`no document ${handle}`);
  return document;
}

const answers: { [M in Method]: (args: Arguments<M>) => Answer<M> | Promise<Answer<M>> } = {
  start: async ({ core, coreJs }) => {
    try {
      engine = await loadEngine(factory, { wasmBinary: bytesOf(core) });
      return { version: engine.version, kind: "wasm" };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!coreJs) throw new StartError(reason);
      engine = await loadEngine(javascriptCore(strFromU8(bytesOf(coreJs))), {});
      return { version: engine.version, kind: "js" };
    }
  },
  open: ({ input, options }) => {
    const before = performance.now();
    const document = ready().open(input, options);
    const milliseconds = performance.now() - before;
    const handle = next++;
    documents.set(handle, document);
    return { handle, overview: document.overview(), text: typeof input === "string" ? null : document.text(), milliseconds };
  },
  findings: ({ handle, from, to }) => held(handle).findings(from, to),
  targets: ({ handle, table, from, to }) => held(handle).targets(table, from, to),
  marks: ({ handle, from, to }) => held(handle).marks(from, to),
  report: ({ handle }) => held(handle).report(),
  rules: ({ language }) => ready().rules(language),
  close: ({ handle }) => {
    documents.get(handle)?.close();
    documents.delete(handle);
    return null;
  },
};

async function answer<M extends Method>(request: Request<M>): Promise<void> {
  try {
    const value = await answers[request.method](request.args);
    scope.postMessage({ id: request.id, ok: true, value } as Reply, value instanceof Int32Array ? [value.buffer as ArrayBuffer] : []);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof UnreadableError ? "unreadable" : error instanceof StartError ? "start" : "core";
    scope.postMessage({ id: request.id, ok: false, message, code }, []);
  }
}

// `start` takes a moment: what comes meanwhile waits its turn.
let queue: Promise<void> = Promise.resolve();
scope.onmessage = (event) => {
  queue = queue.then(() => answer(event.data));
};

/// The core as plain JavaScript, where WebAssembly is missing or forbidden. importScripts of a Blob needs no eval.
function javascriptCore(source: string): CoreFactory {
  const holder = self as unknown as { importScripts(url: string): void; jixiaoCoreJs?: CoreFactory };
  holder.importScripts(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  if (!holder.jixiaoCoreJs) throw new StartError("the JavaScript core did not load");
  return holder.jixiaoCoreJs;
}
