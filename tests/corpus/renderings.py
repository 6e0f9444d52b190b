"""A grid (see forms.py) in every text form in which a table is pasted, saved or copied out of a page or a PDF."""
import html
import unicodedata


def width(text):
    """Columns on a screen: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def filled(grid):
    """Rows as Excel pastes them: a merged cell once, the rest of it empty."""
    rows = []
    for row in grid:
        texts = []
        for cell in row:
            texts += [""] if cell is None else [cell[0]] + [""] * (cell[1] - 1)
        rows.append(texts)
    columns = max(map(len, rows))
    return [texts + [""] * (columns - len(texts)) for texts in rows]


def printed(grid):
    """Rows as a page's text has them: merged places are gone, blank cells are there."""
    return [[cell[0] for cell in row if cell is not None] for row in grid]


def html_table(grid):
    def one(text, columns, rows):
        spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
        return f"<td{spans}>{html.escape(text)}</td>"
    return "\n".join(["<table>", *("<tr>" + "".join(one(*cell) for cell in row if cell) + "</tr>" for row in grid), "</table>"])


def separated(separator):
    def quoted(text):
        return '"' + text.replace('"', '""') + '"' if any(c in text for c in separator + '"\n') else text
    return lambda grid: "\n".join(separator.join(map(quoted, row)) for row in filled(grid))


def markdown(grid):
    rows = ["| " + " | ".join(row) + " |" for row in filled(grid)]
    return "\n".join([rows[0], "|" + "---|" * len(filled(grid)[0]), *rows[1:]])


def pipe_rows(grid):
    return "\n".join(" | ".join(row) + " |" for row in printed(grid))


def pipe_cells(grid):
    return "\n|\n".join("\n".join(text + " |" for text in row) for row in printed(grid))


def lone_pipes(grid):
    return "\n|\n".join(text for row in printed(grid) for text in row)


def lines_with_gaps(grid):
    return "\n\n".join(text or " " for row in printed(grid) for text in row)


def lines_with_blanks(grid):
    return "\n".join(text for row in printed(grid) for text in row)


def lines_only(grid):
    return "\n".join(text for row in printed(grid) for text in row if text)


def spaced_rows(grid):
    return "\n".join(" ".join(text for text in row if text) for row in printed(grid))


def glued_rows(grid):
    return "\n".join("".join(row) for row in printed(grid))


def run_together(grid):
    return "".join("".join(row) for row in printed(grid))


def one_spaced_line(grid):
    return " ".join(text for row in printed(grid) for text in row if text)


def aligned(grid):
    """Columns as pdftotext -layout keeps them, at least two spaces between."""
    rows = filled(grid)
    widths = [0] * len(rows[0])
    for row in grid:
        column = 0
        for cell in row:
            if cell and cell[1] == 1:
                widths[column] = max(widths[column], width(cell[0]))
            column += cell[1] if cell else 1
    lines = []
    for row in rows:
        line = ""
        for column, text in enumerate(row):
            if text:
                gap = sum(w + 3 for w in widths[:column]) - width(line)
                line += " " * (gap if gap > 1 or not line else 2) + text
        lines.append(line)
    return "\n".join(lines)


def wrapped(text, columns):
    lines = [""]
    for c in text:
        if lines[-1] and width(lines[-1] + c) > columns:
            lines.append("")
        lines[-1] += c
    return lines


def visual_lines(page):
    """A PDF's lines on a page so many columns wide: cells wrap, merged and short cells stand in the middle of their height."""
    def render(grid):
        rows = filled(grid)
        natural = [4] * len(rows[0])
        cells = []
        for r, row in enumerate(grid):
            column = 0
            for cell in row:
                if cell:
                    cells.append((r, column, cell))
                    if cell[1] == 1:
                        natural[column] = max(natural[column], min(width(cell[0]), 26))
                column += cell[1] if cell else 1
        scale = min(1, page / sum(natural))
        widths = [w if scale == 1 else max(6, int(w * scale) // 2 * 2) for w in natural]
        lines = [(r, column, cell[2], wrapped(cell[0], sum(widths[column:column + cell[1]]))) for r, column, cell in cells]
        heights = [1] * len(grid)
        for r, _, rows_taken, text in lines:
            if rows_taken == 1:
                heights[r] = max(heights[r], len(text))
        for r, _, rows_taken, text in lines:
            heights[r + rows_taken - 1] += max(0, len(text) - sum(heights[r:r + rows_taken]))
        at = []
        for r, column, rows_taken, text in lines:
            top = sum(heights[:r]) + (sum(heights[r:r + rows_taken]) - len(text)) / 2
            at += [(top + n, column, line) for n, line in enumerate(text) if line.strip()]
        return "\n".join(" ".join(line for y, _, line in sorted(at) if y == now) for now in sorted({y for y, _, _ in at}))
    return render


FORMS = {
    "html": html_table, "tabs": separated("\t"), "comma": separated(","), "semicolon": separated(";"), "markdown": markdown,
    "pipe_rows": pipe_rows, "pipe_cells": pipe_cells, "lone_pipes": lone_pipes, "lines_with_gaps": lines_with_gaps,
    "lines_with_blanks": lines_with_blanks, "lines_only": lines_only, "spaced_rows": spaced_rows, "aligned": aligned,
    "visual_lines_96": visual_lines(96), "visual_lines_70": visual_lines(70), "glued_rows": glued_rows,
    "run_together": run_together, "one_spaced_line": one_spaced_line,
}
