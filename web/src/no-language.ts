/// What @codemirror/commands asks of @codemirror/language and @lezer/common, answered as for a text of no language. The
/// build puts this in their place: parsers and highlighting are a fiftieth of the page, and a table needs none.

import { Facet, type EditorState } from "@codemirror/state";

export const indentUnit = Facet.define<string, string>({ combine: (values) => values[0] ?? "  " });
export const getIndentUnit = (state: EditorState): number => state.facet(indentUnit).length;
export const indentString = (_: EditorState, columns: number): string => " ".repeat(columns);
export const getIndentation = (): null => null;
export const matchBrackets = (): null => null;
export class IndentContext {
  lineIndent(): number {
    return 0;
  }
}

const nothing = (): null => null;
/// A tree without nodes: wherever one asks, there is only that place.
export const syntaxTree = (): unknown => ({
  resolveInner: (at: number) => ({ from: at, to: at, name: "", type: { prop: nothing }, childBefore: nothing, childAfter: nothing }),
  resolveStack: nothing,
});
export const NodeProp = { closedBy: null, openedBy: null };
