/// A worker under whatever policy the embedding page has. Three ways, each tried where the one before is forbidden:
///
/// 1. this script's own address, from the page's own server (`worker-src 'self'`, which `script-src 'self'` implies);
/// 2. a Blob of this script's text (`worker-src blob:`), where the script comes from elsewhere or from a file;
/// 3. no worker: the core runs in the page, which stands still while it checks.

import type { CoreWorker } from "../core-client";
import type { Reply, Request } from "../protocol";

export interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(message: Reply, transfer: Transferable[]): void;
}

/// The whole worker as a function, so that its text can become a Blob; scripts/build-embed.mjs puts it in place.
declare const jixiaoWorker: (scope: Scope) => void;

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? "";

function fromOwnAddress(): CoreWorker | null {
  return /^https?:/.test(own) && new URL(own).origin === window.location.origin ? new Worker(own) : null;
}

let blob: string | null = null;

function fromBlob(): CoreWorker {
  blob ??= URL.createObjectURL(new Blob([`(${jixiaoWorker.toString()})(self)`], { type: "text/javascript" }));
  return new Worker(blob);
}

class Here implements CoreWorker {
  onmessage: CoreWorker["onmessage"] = null;
  onerror: CoreWorker["onerror"] = null;
  private readonly scope: Scope = {
    onmessage: null,
    postMessage: (reply) => { window.setTimeout(() => this.onmessage?.(new MessageEvent("message", { data: reply }))); },
  };

  constructor() {
    jixiaoWorker(this.scope);
  }

  postMessage(request: Request): void {
    window.setTimeout(() => this.scope.onmessage?.(new MessageEvent("message", { data: request })));
  }

  terminate(): void {
    this.scope.onmessage = null;
    this.onmessage = null;
  }
}

const ways: readonly (() => CoreWorker | null)[] = [fromOwnAddress, fromBlob, () => new Here()];
/// What the first checker found to be forbidden, the next one need not try.
let first = 0;

export class EmbeddedWorker implements CoreWorker {
  onmessage: CoreWorker["onmessage"] = null;
  onerror: CoreWorker["onerror"] = null;
  private inner: CoreWorker | null = null;
  /// What was posted before the first answer, in case it is to be posted again.
  private unanswered: Request[] | null = [];

  constructor() {
    this.open(first);
  }

  postMessage(request: Request): void {
    this.unanswered?.push(request);
    this.inner?.postMessage(request);
  }

  terminate(): void {
    this.inner?.terminate();
    this.inner = null;
  }

  private open(way: number): void {
    let inner: CoreWorker | null = null;
    try {
      inner = ways[way]!();
    } catch {
      // forbidden, and said at once
    }
    if (!inner) return this.open(way + 1);
    this.inner = inner;
    inner.onmessage = (event) => {
      this.unanswered = null;
      first = Math.max(first, way);
      this.onmessage?.(event);
    };
    inner.onerror = (event) => {
      if (!this.unanswered || way + 1 >= ways.length) return this.onerror?.(event);
      event.preventDefault();
      inner.terminate();
      this.open(way + 1);
    };
    for (const request of this.unanswered ?? []) inner.postMessage(request);
  }
}
