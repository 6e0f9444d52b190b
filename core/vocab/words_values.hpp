#pragma once
// What values are written with: types, directions, words that are values. Data only; spelt as
// folded() gives it.

#include "vocab/words.hpp"

namespace jixiao::vocab {

inline constexpr std::string_view value_type_list[] = {
    "≥", "≤", ">", "<", "=", ">=", "<=", "定性", "定量", "大于等于", "小于等于", "等于", "大于", "小于", "定量(其他)",
    "不适用", "区间", "±", "正向指标", "定量指标", "定性指标", "大于或等于", "小于或等于", "其他",
};

inline constexpr std::string_view direction_list[] = {
    "正向", "反向", "逆向", "负向", "正指标", "反指标", "逆指标", "正向指标", "反向指标", "逆向指标", "中性", "适度",
    "适度指标", "正", "反",
};

// A qualitative value at the end of a glued row: a head, if any, and a tail.
inline constexpr std::string_view qualitative_head_list[] = {
    "进一步", "有效", "显著", "明显", "不断", "持续", "逐步", "稳步", "大力", "有所", "大幅", "较大", "全面", "切实", "基本",
    "长期", "稳定", "逐年", "有力", "充分", "更加", "得到", "较好", "及时", "按时", "按期", "日益",
};

inline constexpr std::string_view qualitative_tail_list[] = {
    "预期指标",
    "提升", "提高", "改善", "增强", "优化", "完善", "加强", "促进", "保障", "健全", "减少", "降低", "增加", "巩固", "稳定",
    "好转", "改进", "发展", "增长", "扩大", "推进", "推动", "支撑", "规范", "达标", "合格", "良好", "优良", "优秀", "显著",
    "明显", "及时", "完成", "已完成", "正常", "满意", "较好", "较高", "是", "有", "无", "好", "优", "高", "长期", "持续",
    "有效", "达到预期", "按时完成", "全覆盖", "可持续", "中长期", "零", "不发生", "提供", "缓解", "减轻", "满足", "影响",
    "下降", "上升", "落实", "到位", "建立", "零增长", "增收", "见效", "有序", "合理", "安全", "实现", "达成", "通过", "明显改善", "完整", "真实", "合规", "科学", "公开", "相关", "丰富", "畅通", "受益", "支持", "遏制", "消除", "控制", "带动", "浓厚", "较小", "较低", "不超预算", "不超支", "预算内", "预算范围内",
};

// What a cell holds that holds nothing.
inline constexpr std::string_view placeholder_list[] = {
    "/", "-", "--", "—", "——", "－", "无", "……", "…", "...", "\\", "*", "**", "×", "××", "xx", "暂无", "无。", "~", "、",
};

}  // namespace jixiao::vocab
