/// The editor in the page's colours.

import { EditorView } from "@codemirror/view";

const u = (colour: string) => ({
  textDecoration: `underline var(--jx-${colour})`, textDecorationThickness: "2px", textDecorationSkipInk: "none", textUnderlineOffset: "3px",
});

export const editorTheme = EditorView.theme({
  "&": { height: "100%", color: "var(--jx-ink)", backgroundColor: "var(--jx-surface)", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "ui-monospace, Consolas, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace", lineHeight: "1.65" },
  ".cm-content": { caretColor: "var(--jx-ink)", padding: "6px 0" },
  ".cm-line": { padding: "0 10px 0 6px" },
  ".cm-cursor": { borderLeftColor: "var(--jx-ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--jx-sunken)", color: "var(--jx-muted)", borderRight: "1px solid var(--jx-line)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--jx-hover)" },
  ".cm-placeholder": { color: "var(--jx-muted)", fontSize: "15px", whiteSpace: "pre-wrap", fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--jx-select) !important" },
  ".cm-panels": { backgroundColor: "var(--jx-sunken)", color: "var(--jx-ink)", borderTop: "1px solid var(--jx-line)" },
  ".cm-textfield": { backgroundColor: "var(--jx-surface)", border: "1px solid var(--jx-line-strong)", color: "inherit" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--jx-surface)", border: "1px solid var(--jx-line-strong)", color: "inherit" },
  ".cm-searchMatch": { backgroundColor: "var(--jx-accent-soft)", outline: "1px solid var(--jx-accent)" },
  ".cm-tooltip": { backgroundColor: "var(--jx-surface)", border: "1px solid var(--jx-line-strong)", borderRadius: "4px", maxWidth: "32em" },
  ".jx-tip": { padding: "6px 10px", fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" },
  ".jx-tip-line": { fontWeight: "600" },
  ".jx-tip-error": { color: "var(--jx-error)" },
  ".jx-tip-warning": { color: "var(--jx-warning)" },
  ".jx-tip-info": { color: "var(--jx-info)" },
  ".jx-tip-hint": { color: "var(--jx-muted)" },
  ".jx-gutter": { width: "14px" },
  ".jx-dot": { fontSize: "10px", cursor: "pointer", lineHeight: "inherit" },
  ".jx-dot-error": { color: "var(--jx-error)" },
  ".jx-dot-warning": { color: "var(--jx-warning)" },
  ".jx-dot-info": { color: "var(--jx-info)" },
  ".jx-u-error": u("error"),
  ".jx-u-warning": u("warning"),
  ".jx-u-info": { ...u("info"), textDecorationStyle: "dotted" },
  ".jx-shown": { backgroundColor: "var(--jx-select)", borderRadius: "2px" },
  ".jx-also": { outline: "1.5px solid var(--jx-line-strong)", outlineOffset: "1px", borderRadius: "2px" },
  ".jx-tab": { backgroundImage: "linear-gradient(var(--jx-line-strong), var(--jx-line-strong))", backgroundSize: "1px 60%", backgroundPosition: "50% 50%", backgroundRepeat: "no-repeat" },
  ".jx-role-title": { fontWeight: "700" },
  ".jx-role-header, .jx-role-label, .jx-role-caption, .jx-role-furniture, .jx-role-code, .jx-role-detail": { color: "var(--jx-muted)" },
  ".jx-role-name": { color: "var(--jx-role-name)", fontWeight: "600" },
  ".jx-role-amount, .jx-role-total": { color: "var(--jx-role-amount)" },
  ".jx-role-goal, .jx-role-content": { color: "var(--jx-role-goal)" },
  ".jx-role-level": { color: "var(--jx-role-level)", fontWeight: "600" },
  ".jx-role-value": { color: "var(--jx-role-value)" },
  ".jx-role-ordinal, .jx-role-separator": { color: "var(--jx-role-faint)" },
  ".jx-role-unread": { backgroundImage: "repeating-linear-gradient(45deg, transparent 0 4px, var(--jx-unread) 4px 5px)" },
});

/// The words of the editor's own panels.
export const phrasesZh: Readonly<Record<string, string>> = {
  Find: "查找", Replace: "替换", next: "下一个", previous: "上一个", all: "全部", "match case": "区分大小写",
  regexp: "正则", "by word": "整词", replace: "替换", "replace all": "全部替换", close: "关闭",
  "current match": "当前匹配", "on line": "在行", "replaced match on line $": "已替换第 $ 行", "replaced $ matches": "已替换 $ 处",
  "Control character": "控制字符", "Go to line": "转到行", go: "转到",
};
