/// The sum behind a finding: which numbers it added, what they give, what is stated.

import type { Finding } from "../../wasm/report";
import { rangeOf, type Range, type Result } from "./result";

export interface Sum {
  readonly parts: readonly { readonly label: string; readonly text: string; readonly range: Range }[];
  readonly sum: string;
  readonly stated: string;
  readonly difference: string;
}

/// A number as written, as an integer of 10^-6: sums of such are exact.
function exact(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  return /^[+-]?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Math.round(Number(plain) * 1e6) : null;
}

const plain = (n: number): string => (n / 1e6).toFixed(6).replace(/\.?0+$/, "");
/// How many decimals a number is written with.
const decimals = (text: string): number => /\.(\d+)/.exec(text.normalize("NFKC"))?.[1]?.length ?? 0;

/// null where the finding is no sum of the places that it names: the sum must stand in its message.
export function sumOf(result: Result, finding: Finding): Sum | null {
  if (finding.related.length < 2 || finding.places || result.text === "") return null;
  const written = (range: Range): string => result.text.slice(range.from, Math.min(range.to, range.from + 40)).trim();
  const stated = exact(written(rangeOf(finding.span)));
  if (stated === null) return null;
  let sum = 0;
  const parts: Sum["parts"][number][] = [];
  for (const { span, message } of finding.related) {
    const range = rangeOf(span);
    const text = written(range), n = exact(text);
    if (n === null) return null;
    sum += n;
    parts.push({ label: message.replace(/[\s+-]*[\d,.]+\s*\S{0,2}$/, "") || message, text, range });
  }
  const words = finding.message.replace(/[,，]/g, "");
  if (sum === stated || !words.includes(plain(sum))) return null;
  const places = Math.max(...parts.map((p) => decimals(p.text)), decimals(written(rangeOf(finding.span))));
  const shown = (n: number): string => (n / 1e6).toFixed(places);
  return { parts, sum: shown(sum), stated: shown(stated), difference: shown(Math.abs(stated - sum)) };
}
