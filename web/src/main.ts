/// Starts the page: the parts of the core stand beside this script as data, since a page opened from a file may load nothing.

import { App } from "./app";

const part = (id: string): string => document.getElementById(id)?.textContent ?? "";

const app = new App({ worker: part("jx-worker"), core: part("jx-core"), coreJs: part("jx-core-js") });
document.getElementById("jx-wait")?.remove();
document.body.append(app);
