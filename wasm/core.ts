/// The built core as the bundles get it; web/scripts/core.mjs resolves the modules `jixiao-core/…`.

import type { CoreFactory } from "./engine";

/// Emscripten's code around whatever stands for `WebAssembly`, so that no global needs to change.
export type MakeCore = (webAssembly: object) => CoreFactory;

/// What wasm2js made of the core: imports in, exports out.
export interface JavaScriptCore {
  instantiate(imports: object): object;
}
