// Packs bytes with LZMA for boot.ts, by the liblzma of Python, which Emscripten brings along: lzma1's own packer knows one
// setting, and what is packed here is not aligned to four bytes (no position bits): 5 KB of the page.

import { execFileSync } from "node:child_process";

const program = `import lzma, sys
sys.stdout.buffer.write(lzma.compress(sys.stdin.buffer.read(), format=lzma.FORMAT_ALONE, filters=[{
    "id": lzma.FILTER_LZMA1, "dict_size": 1 << 21, "lc": 2, "lp": 0, "pb": 0,
    "mode": lzma.MODE_NORMAL, "nice_len": 273, "mf": lzma.MF_BT4, "depth": 2000}]))`;

/** @param {Uint8Array} bytes @returns {Buffer} an .lzma file's bytes */
export const pack = (bytes) => execFileSync("python3", ["-c", program], { input: bytes, maxBuffer: 64 * 1024 * 1024 });
