/// The one script that the page's CSP names by its hash. Unpacks the rest, which stands beside it as data, and runs the
/// app as a Blob. Packed, the page is a third of its size, and size is a feature where a file travels by USB stick.

import { Decoder } from "lzma1/decoder";
import { InputBuffer, OutputBuffer } from "lzma1/streams";
import { decode125 } from "./base125";
import type { AppScript } from "./core-client";

// 'unsafe-eval' stands in the page's CSP because Chromium before 97 and Firefox before 102 compile WebAssembly under no
// other word. A browser that knows 'wasm-unsafe-eval' (and these are younger still) loses it here, before anything else.
const knowsBetter = "findLast" in Array.prototype && typeof OffscreenCanvas !== "undefined" && typeof WebAssembly === "object";
if (knowsBetter) {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "script-src blob: 'wasm-unsafe-eval'; worker-src blob: 'self'"; // else script-src would bind workers too
  document.head.append(meta);
}

const data = document.getElementById("jx-data")!;
const bytes = decode125(data.textContent!);
const output = new OutputBuffer(bytes.length * 4);
new Decoder().decompress(new InputBuffer(bytes), output);
const whole = output.toArray();

// The sizes of core, app and worker, one behind the other.
const [core = 0, app = 0] = data.dataset.sizes!.split(" ").map(Number);
const url = (part: Uint8Array): string => URL.createObjectURL(new Blob([part as BlobPart], { type: "text/javascript;charset=utf-8" }));
const script: AppScript = document.createElement("script");
script.parts = { worker: url(whole.subarray(core + app)), wasm: whole.slice(0, core) };
script.src = url(whole.subarray(core, core + app));
data.remove();
document.body.append(script);
