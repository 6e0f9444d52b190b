#include "base/guard.hpp"

#include <exception>
#include <new>
#include <string>

/// Emscripten is told this name (CMakeLists.txt): only here does it compile what catching needs, a detour through
/// JavaScript at every call, so all else runs and loads as if there were no exceptions. What a throw leaves
/// behind on its way is not freed there; the caller keeps nothing of it.
extern "C" [[gnu::noinline]] int jixiao_guard(const std::function<void()>* work, std::string* what) noexcept {
    try {
        (*work)();
        return 0;
    } catch (const std::bad_alloc&) {
        return 1;
    } catch (const std::exception& e) {
        *what = e.what();
        return 2;
    } catch (...) {
        *what = "unknown";
        return 2;
    }
}

namespace jixiao {

std::optional<Problem> guarded(const std::function<void()>& work) noexcept {
    std::string what;
    switch (jixiao_guard(&work, &what)) {
        case 0: return std::nullopt;
        case 1:
            return Problem{"out_of_memory", "内存不足，未能检查。请关闭其他程序，或把文件分成几份再试。",
                           "Out of memory. Close other programs, or check the document in parts.", {}};
        default:
            return Problem{"internal", "检查程序内部出错（" + what + "）。文字没有丢失，请把这份表格反馈给开发者。",
                           "The checker failed (" + what + "). Please send the document to the developers.", {}};
    }
}

}  // namespace jixiao
