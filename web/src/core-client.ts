/// The page's side of the worker: sends requests, matches answers, starts a new worker after a crash.

import type { StartOptions } from "../../wasm/start";
import type { Answer, Arguments, ErrorCode, Method, Reply, Request } from "./protocol";

export class CoreError extends Error {
  constructor(message: string, readonly code: ErrorCode) {
    super(message);
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/// As much of a Worker as is used here.
export interface CoreWorker {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

export interface CoreParts extends StartOptions {
  /// Address of the worker: a Blob, the one kind of worker that a page opened from file:// may have. Or what makes one.
  readonly worker: string | (() => CoreWorker);
  readonly wasm: Uint8Array;
}

/// The app's own script element, on which boot.ts leaves the parts.
export type AppScript = HTMLScriptElement & { parts?: CoreParts };

export class CoreClient {
  private worker: CoreWorker | null = null;
  private waiting = new Map<number, Waiting>();
  private next = 1;
  /// Which core runs, once it is known.
  version = "";
  kind: "wasm" | "js" | "" = "";

  constructor(private readonly parts: CoreParts) {}

  call<M extends Method>(method: M, args: Arguments<M>): Promise<Answer<M>> {
    const worker = this.worker ?? this.start();
    return this.post(worker, method, args);
  }

  /// Ends whatever the core is doing; open handles are gone. The next call starts anew.
  stop(reason: string, code: ErrorCode = "core"): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const w of waiting) w.reject(new CoreError(reason, code));
  }

  private start(): CoreWorker {
    const from = this.parts.worker;
    const worker: CoreWorker = typeof from === "string" ? new Worker(from) : from();
    worker.onmessage = (event) => this.receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop(event.message || "worker");
    };
    this.worker = worker;
    this.post(worker, "start", { wasm: this.parts.wasm, core: this.parts.core }).then(
      (started) => {
        this.version = started.version;
        this.kind = started.kind;
      },
      // Every call that waits gets the same reason: without a core none can be answered.
      (error: CoreError) => this.stop(error.message, "start"),
    );
    return worker;
  }

  private post<M extends Method>(worker: CoreWorker, method: M, args: Arguments<M>): Promise<Answer<M>> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: (value) => resolve(value as Answer<M>), reject });
      const request: Request<M> = { id, method, args };
      worker.postMessage(request);
    });
  }

  private receive(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    this.waiting.delete(reply.id);
    if (reply.ok) waiting.resolve(reply.value);
    else waiting.reject(new CoreError(reply.message, reply.code));
  }
}
