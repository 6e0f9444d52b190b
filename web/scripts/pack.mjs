// Packs bytes with LZMA for boot.ts, by the liblzma of Python, which Emscripten brings along: lzma1's own packer knows one
// setting, and what is packed here is not aligned to four bytes (no position bits): 5 KB of the page. Which of the others packs
// best turns with every change of the core, by a kilobyte: all are tried.

import { execFileSync } from "node:child_process";

const program = `import lzma, sys
data = sys.stdin.buffer.read()
packed = [lzma.compress(data, format=lzma.FORMAT_ALONE, filters=[{
    "id": lzma.FILTER_LZMA1, "dict_size": 1 << 21, "lc": lc, "lp": 0, "pb": 0,
    "mode": lzma.MODE_NORMAL, "nice_len": nice, "mf": lzma.MF_BT4, "depth": 2000}]) for lc in (1, 2, 3, 4) for nice in (273, 128, 64, 40)]
sys.stdout.buffer.write(min(packed, key=len))`;

/** @param {Uint8Array} bytes @returns {Buffer} an .lzma file's bytes */
export const pack = (bytes) => execFileSync("python3", ["-c", program], { input: bytes, maxBuffer: 64 * 1024 * 1024 });
