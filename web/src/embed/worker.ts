/// The worker of an embedded checker: it brings the core along, as WebAssembly and as JavaScript alone.

import { Decoder } from "lzma1/decoder";
import { InputBuffer, OutputBuffer } from "lzma1/streams";
import * as javascript from "jixiao-core/javascript";
import make from "jixiao-core/make";
import packed from "jixiao-core/packed";
import { startCore } from "../../../wasm/start";
import { StartError, serve } from "../serve";
import type { Scope } from "./ways";

async function unpacked(): Promise<Uint8Array> {
  const binary = atob(packed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const output = new OutputBuffer(bytes.length * 4);
  new Decoder().decompress(new InputBuffer(bytes), output);
  return output.toArray();
}

export function serveCore(scope: Scope): void {
  serve(scope, async ({ core }) => {
    try {
      return await startCore(make, unpacked, async () => javascript, { core });
    } catch (error) {
      throw new StartError(error instanceof Error ? error.message : String(error));
    }
  });
}
