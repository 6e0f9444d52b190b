/// What Emscripten made; the build says where it stands (scripts/build.mjs, scripts/core.mjs).
declare module "jixiao-core" {
  const factory: import("../../wasm/engine").CoreFactory;
  export default factory;
}
declare module "jixiao-core/make" {
  const make: import("../../wasm/core").MakeCore;
  export default make;
}
declare module "jixiao-core/wasm" {
  /// base64
  const wasm: string;
  export default wasm;
}
declare module "jixiao-core/packed" {
  /// LZMA in base64
  const wasm: string;
  export default wasm;
}
declare module "jixiao-core/javascript" {
  export const instantiate: import("../../wasm/core").JavaScriptCore["instantiate"];
}
