// Serves the demo page with the headers that docs/administrator.md tells an intranet administrator to set.
//
//   node web/demo/server.mjs [--port 8080] [--no-wasm]
//
// --no-wasm: a policy without 'wasm-unsafe-eval'; the core then runs as JavaScript alone.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const demo = dirname(fileURLToPath(import.meta.url));
const built = join(demo, "../../build/web");
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".txt": "text/plain; charset=utf-8" };

/** The policy of a page that embeds the element and the frame. */
export const policy = ({ wasm = true } = {}) => [
  "default-src 'none'",
  `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ""}`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** jixiao.html brings a stricter policy of its own along; the server says only who may frame it. */
export const framePolicy = "frame-ancestors 'self'";

const files = { "/favicon.ico": join(demo, "demo.css"), "/": join(demo, "index.html"), "/sample.txt": join(demo, "../samples/packed-faults.txt") };
const folders = [demo, built];

/** Starts a server on 127.0.0.1; `csp` replaces the policy, `extra` are more paths with their contents. */
export async function serve({ port = 0, wasm = true, csp = policy({ wasm }), extra = {} } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    asked.push(path);
    const inside = normalize(path).replace(/^(\.\.[/\\])+/, "");
    const body = extra[path] ?? (await (async () => {
      for (const file of files[path] ? [files[path]] : folders.map((f) => join(f, inside))) {
        try {
          return await readFile(file);
        } catch { /* the next one */ }
      }
      return null;
    })());
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": types[path === "/" ? ".html" : extname(path)] ?? "application/octet-stream",
      "Content-Security-Policy": path === "/jixiao.html" ? framePolicy : csp,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, asked, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" }, "no-wasm": { type: "boolean" } } });
  const { url } = await serve({ port: Number(values.port), wasm: !values["no-wasm"] });
  console.log(url);
}
