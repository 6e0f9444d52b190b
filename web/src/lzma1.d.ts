/// The parts of lzma1 that unpack; its own index would bring the packer along.
declare module "lzma1/decoder" {
  export class Decoder {
    decompress(input: import("lzma1/streams").InputBuffer, output: import("lzma1/streams").OutputBuffer): void;
  }
}
declare module "lzma1/streams" {
  export class InputBuffer {
    constructor(bytes: Uint8Array);
  }
  export class OutputBuffer {
    constructor(size: number);
    toArray(): Uint8Array;
  }
}
declare module "polywasm" {
  /// The same interface as the browser's own.
  const WebAssembly: object;
}
