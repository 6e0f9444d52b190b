/// Which of a target's amounts is its whole sum, and which are sources.

import type { Target } from "../../wasm/report";

/// Labels of a target's whole sum; of several the first of these.
const wholeLabels = [/总计|合计|总额|总金额|总预算|资金总/, /预算金额|年度金额|年度资金|^金额|^资金|^预算/];
/// Labels that name where money comes from. Others (基本支出, 一季度 …) are sums of another kind and do not add up with these.
export const sourceLabel = /拨款|专户|其他资金|其他收入|上级|下级|补助|自有|自筹|结转|结余|债券|一般公共预算|政府性基金|国有资本|社会保险|事业收入|经营收入|贷款|捐赠/;

/// The sum that a target states: the amount labelled so, or the only one.
export function totalOf(target: Pick<Target, "amounts">): { readonly label: string; readonly value: number; readonly text: string } | null {
  const amounts = Object.entries(target.amounts);
  let found = amounts.length === 1 ? amounts[0] : undefined;
  for (const label of wholeLabels) found ??= amounts.find(([name]) => label.test(name));
  if (!found) return null;
  const [label, { value, text }] = found;
  return value === null ? null : { label, value, text };
}
