# Emscripten's own toolchain file, found beside the emcc that is on the PATH.
find_program(EMCC emcc REQUIRED)
file(REAL_PATH ${EMCC} emcc_path)
cmake_path(GET emcc_path PARENT_PATH emscripten_root)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
