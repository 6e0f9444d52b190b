#include "text/file_kind.hpp"

namespace jixiao {
namespace {

struct Kind {
    std::string_view begins;
    std::string_view zh, en;
};
constexpr Kind kinds[] = {
    {"PK\x03\x04", "Excel、Word 或 WPS 文件（或压缩包）", "an Excel, Word or WPS file (or an archive)"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "旧版 Excel、Word 或 WPS 文件", "an old Excel, Word or WPS file"},
    {"%PDF-", "PDF 文件", "a PDF"},
    {"\x89PNG\r\n", "图片", "a picture"},
    {"\xFF\xD8\xFF", "图片", "a picture"},
    {"Rar!\x1A\x07", "压缩包", "an archive"},
    {"7z\xBC\xAF\x27\x1C", "压缩包", "an archive"},
    {"\x1F\x8B\x08", "压缩包", "an archive"},
};

}  // namespace

std::optional<Problem> problem_of_kind(std::string_view bytes) {
    for (const Kind& kind : kinds) {
        if (bytes.substr(0, kind.begins.size()) != kind.begins) continue;
        return Problem{"not_text",
                       "这是" + std::string(kind.zh) + "，不是文本。请打开它，选中整张表格复制，再粘贴到这里；或另存为文本（制表符分隔）、CSV 或网页。",
                       "This is " + std::string(kind.en) +
                           ", not text. Open it, copy the whole table and paste it here, or save it as tab-separated "
                           "text, CSV or HTML.",
                       {}};
    }
    return std::nullopt;
}

}  // namespace jixiao
