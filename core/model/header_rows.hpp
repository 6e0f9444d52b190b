#pragma once
// Header rows below each other: what the labels of a lower row make of the columns above them. Rows are [from, to) of the items.

#include <vector>

#include "model/header.hpp"

namespace jixiao::model {

/// Whether an item heads a column of indicators; a column of level 1, 2 or 3.
[[nodiscard]] bool column_kind(const Item& item);
[[nodiscard]] bool level_column(const vocab::Term& term);

/// -1: 实施期指标, 1: 年度指标, over columns of that period; 0: neither.
[[nodiscard]] int period_group(std::string_view folded);

/// The column that an item heads.
[[nodiscard]] HeaderColumn column_of(const Item& item);

/// A lower label belongs to the group above it: the group's column becomes its children.
void stack(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to);

/// 2023年 | 预计当年实现 below 指标值 take its place: what was reached in a year before is in no field. False where the row says
/// anything else.
[[nodiscard]] bool take_years(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to);

/// A row of short names below the value columns: one column an area.
[[nodiscard]] bool area_row(const Items& items, std::size_t from, std::size_t to, const std::vector<HeaderColumn>& columns);
void stack_areas(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to);

/// 绩效指标 | 实际完成值 | 得分 over 一级指标 | 二级指标 | …, in one order: the first row's columns stand behind those of the second.
void place_heads_behind(std::vector<HeaderColumn>& columns);

/// Lines of a header: 前年 | 上年 | 预计当年实现 below 一级指标 | … | 指标值确定依据 stand right behind the names, and 指标值 alone above
/// them is no column. `items` of [from, to) became the columns, in their order.
void place_values_below(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to);

/// 云陵县 | 东栎区 | … at the margin, where the cells that they stood behind are lost: areas below the last column, 指标值.
[[nodiscard]] bool shifted_areas(const Items& items, std::size_t from, std::size_t to, const std::vector<HeaderColumn>& columns);
void take_shifted_areas(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to);

/// Level 1 names side by side, and in the row below ([to, end)) under each its own 三级指标 and 指标值.
[[nodiscard]] bool families_at(const Items& items, std::size_t from, std::size_t to);
void stack_families(Header& header, const Items& items, std::size_t from, std::size_t to, std::size_t end);

/// Whether an item may be one of the labels that part a column: 优, 实施周期, 数值.
[[nodiscard]] bool parts_column(const Item& item);
/// 优 | 良 | 中 | 差 below 评价标准, 符号 | 数值 | 单位 or 实施周期 | 本年度 below 指标值: they take its place. False where they are none of these.
bool take_parts(std::vector<HeaderColumn>& columns, const Items& items, std::size_t from, std::size_t to);

}  // namespace jixiao::model
