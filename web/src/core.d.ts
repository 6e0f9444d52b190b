/// What Emscripten made; the build says where it stands.
declare module "jixiao-core" {
  const factory: import("../../wasm/engine").CoreFactory;
  export default factory;
}
