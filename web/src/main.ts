/// Starts the page. What the core needs was unpacked by boot.ts, since a page opened from a file may load nothing.

import { App } from "./app";
import type { AppScript } from "./core-client";
import { speakWithParent } from "./frame";

const { parts } = document.currentScript as AppScript;
const app = new App(parts!);
document.getElementById("jx-wait")?.remove();
document.body.append(app);
speakWithParent(app);
// Only the published page names a manifest (scripts/build-site.mjs); a file has nothing beside it.
if (document.querySelector("link[rel=manifest]") && "serviceWorker" in navigator) void navigator.serviceWorker.register("sw.js").catch(() => undefined);
