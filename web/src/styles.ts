/// The one style sheet of the page. Colours are custom properties, so that a page which embeds the checker can set them.

import { css, unsafeCSS, type CSSResult } from "lit";

const light = `
  --jx-bg: #eef2f1; --jx-surface: #ffffff; --jx-sunken: #f6f8f7; --jx-ink: #15211f; --jx-muted: #52625e;
  --jx-line: #d3dcd9; --jx-line-strong: #8b9b96; --jx-accent: #0b655a; --jx-accent-ink: #ffffff; --jx-accent-soft: #dcefeb;
  --jx-select: #fff0b8; --jx-hover: #edf3f1;
  --jx-error: #b3261e; --jx-error-soft: #fdecea; --jx-warning: #8a5300; --jx-warning-soft: #fff3dc;
  --jx-info: #2a5699; --jx-info-soft: #e8f0fb; --jx-pass: #1c6e3c; --jx-pass-soft: #e4f3e8;
  --jx-role-level: #0b655a; --jx-role-value: #8c2f6b; --jx-role-amount: #5b3fa0; --jx-role-name: #123f7a;
  --jx-role-goal: #3f5f12; --jx-role-faint: #6b7a76; --jx-unread: #e0c7a0;
  color-scheme: light;`;
const dark = `
  --jx-bg: #111716; --jx-surface: #18201f; --jx-sunken: #141b1a; --jx-ink: #e4ebe9; --jx-muted: #a3b3ae;
  --jx-line: #2f3b39; --jx-line-strong: #6f807b; --jx-accent: #62c9b6; --jx-accent-ink: #08211d; --jx-accent-soft: #1d3a36;
  --jx-select: #56481a; --jx-hover: #202b29;
  --jx-error: #ff938a; --jx-error-soft: #3a1f1d; --jx-warning: #eab85c; --jx-warning-soft: #352a15;
  --jx-info: #94bbf4; --jx-info-soft: #1c2a40; --jx-pass: #7fce99; --jx-pass-soft: #18301f;
  --jx-role-level: #62c9b6; --jx-role-value: #f0a3d3; --jx-role-amount: #bda8f5; --jx-role-name: #9cc4ff;
  --jx-role-goal: #bcd98a; --jx-role-faint: #8b9b96; --jx-unread: #6b5427;
  color-scheme: dark;`;
const contrast = `
  --jx-bg: #000; --jx-surface: #000; --jx-sunken: #000; --jx-ink: #fff; --jx-muted: #fff;
  --jx-line: #8a8a8a; --jx-line-strong: #fff; --jx-accent: #ffe14a; --jx-accent-ink: #000; --jx-accent-soft: #333000;
  --jx-select: #665a00; --jx-hover: #262626;
  --jx-error: #ff9d94; --jx-error-soft: #000; --jx-warning: #ffd75e; --jx-warning-soft: #000;
  --jx-info: #9cd0ff; --jx-info-soft: #000; --jx-pass: #8dffb0; --jx-pass-soft: #000;
  --jx-role-level: #7ff5e2; --jx-role-value: #ffb3e6; --jx-role-amount: #d3c2ff; --jx-role-name: #b5d6ff;
  --jx-role-goal: #d8ff9e; --jx-role-faint: #d0d0d0; --jx-unread: #7a5b00;
  color-scheme: dark;`;

export const themes = css`
  :host { ${unsafeCSS(light)} }
  @media (prefers-color-scheme: dark) { :host { ${unsafeCSS(dark)} } }
  @media (prefers-contrast: more) { :host { --jx-muted: var(--jx-ink); --jx-line: var(--jx-line-strong); } }
  :host([theme="light"]) { ${unsafeCSS(light)} }
  :host([theme="dark"]) { ${unsafeCSS(dark)} }
  :host([theme="contrast"]) { ${unsafeCSS(contrast)} }
`;

export const frame = css`
  :host {
    display: block; position: relative; height: 100%; overflow: hidden; color: var(--jx-ink); background: var(--jx-bg);
    font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif;
    font-variant-numeric: tabular-nums;
  }
  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
  button, select, input, textarea { font: inherit; color: inherit; }
  .page { display: flex; flex-direction: column; height: 100%; min-height: 0; }
  [hidden] { display: none !important; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); white-space: nowrap; }
  :focus { outline: 2px solid var(--jx-accent); outline-offset: 1px; }
  /* Browsers too old for :focus-visible drop this rule and show the focus always. */
  :focus:not(:focus-visible) { outline: none; }
  .skip:not(:focus) { position: absolute; left: -9999px; }
  .skip { position: absolute; z-index: 50; left: 8px; top: 6px; padding: 4px 10px; background: var(--jx-surface); color: var(--jx-accent); }

  .button, .bar select {
    display: inline-flex; align-items: center; gap: 5px; height: 30px; padding: 0 10px; border: 1px solid var(--jx-line-strong);
    border-radius: 4px; background: var(--jx-surface); cursor: pointer; white-space: nowrap; font-size: 13px;
  }
  .button:hover { background: var(--jx-hover); }
  .button[disabled] { opacity: .55; cursor: default; }
  .button.primary { background: var(--jx-accent); border-color: var(--jx-accent); color: var(--jx-accent-ink); font-weight: 600; }
  .button.quiet { border-color: transparent; background: none; padding: 0 7px; }
  .button.quiet:hover { background: var(--jx-hover); }
  .button.small { height: 24px; padding: 0 8px; font-size: 12px; }
  .button[aria-pressed="true"] { background: var(--jx-accent-soft); border-color: var(--jx-accent); }
  .field.wide { width: 100%; }
  .field { height: 28px; padding: 0 8px; border: 1px solid var(--jx-line-strong); border-radius: 4px; background: var(--jx-surface); font-size: 13px; min-width: 0; }
  .icon { width: 15px; height: 15px; flex: none; fill: currentColor; }
  .error { color: var(--jx-error); } .warning { color: var(--jx-warning); } .info { color: var(--jx-info); } .pass { color: var(--jx-pass); }
  .muted { color: var(--jx-muted); }

  /* head */
  header.bar { display: flex; align-items: center; gap: 6px; height: 44px; flex: none; padding: 0 12px; background: var(--jx-surface); border-bottom: 1px solid var(--jx-line); }
  .brand { display: flex; align-items: baseline; gap: 8px; margin-right: 10px; min-width: 0; }
  .brand h1 { font-size: 16px; font-weight: 700; letter-spacing: .04em; white-space: nowrap; }
  .brand .file { color: var(--jx-muted); font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 22em; }
  .spacer { flex: 1; }
  .menu { position: relative; }
  .menu .sheet {
    position: absolute; z-index: 30; top: 34px; right: 0; min-width: 230px; max-width: 90vw; padding: 5px; background: var(--jx-surface);
    border: 1px solid var(--jx-line-strong); border-radius: 6px; box-shadow: 0 6px 24px rgba(0, 20, 16, .18);
  }
  .menu .sheet.left { left: 0; right: auto; }
  .menu .item { display: block; width: 100%; padding: 6px 10px; border: 0; border-radius: 4px; background: none; text-align: left; cursor: pointer; font-size: 13px; }
  .menu .item:hover, .menu .item:focus { background: var(--jx-accent-soft); }

  /* verdict */
  .verdict { display: flex; align-items: center; gap: 14px; flex: none; min-height: 62px; padding: 7px 14px; background: var(--jx-surface); border-bottom: 1px solid var(--jx-line); }
  .seal { display: flex; align-items: center; justify-content: center; flex: none; width: 40px; height: 48px; border: 2px solid currentColor; border-radius: 4px;
    font-weight: 800; font-size: 17px; line-height: 19px; text-align: center; transform: rotate(-3deg); box-shadow: inset 0 0 0 2px var(--jx-surface), inset 0 0 0 3px currentColor; }
  .seal span { width: 1em; word-break: break-all; }
  .seal.unknown { border-style: dashed; box-shadow: none; color: var(--jx-muted); }
  .verdict .head { font-size: 18px; font-weight: 700; line-height: 1.3; }
  .verdict .sub { color: var(--jx-muted); font-size: 13px; }
  .verdict .tallies { display: flex; gap: 6px; margin-left: auto; }
  .tally { display: inline-flex; align-items: center; gap: 5px; padding: 3px 9px; border-radius: 4px; font-size: 13px; border: 1px solid transparent; background: none; }
  .tally b { font-size: 16px; }
  .tally.error { background: var(--jx-error-soft); } .tally.warning { background: var(--jx-warning-soft); } .tally.info { background: var(--jx-info-soft); }
  details.skipped { display: inline-block; position: relative; }
  details.skipped summary { cursor: pointer; text-decoration: underline dotted; list-style: none; }
  details.skipped[open] ul { position: absolute; z-index: 20; left: 0; top: 22px; width: max-content; max-width: min(44em, 86vw); max-height: 50vh; overflow: auto; margin: 0; padding: 8px 14px 8px 30px;
    background: var(--jx-surface); color: var(--jx-ink); border: 1px solid var(--jx-line-strong); border-radius: 6px; box-shadow: 0 6px 24px rgba(0, 20, 16, .18); }
  .tally.zero { background: none; color: var(--jx-muted); }

  .notice { display: flex; align-items: center; gap: 10px; flex: none; padding: 6px 14px; background: var(--jx-accent-soft); border-bottom: 1px solid var(--jx-line); }
  .notice.problem { background: var(--jx-error-soft); color: var(--jx-error); align-items: flex-start; }
  .notice .grow { flex: 1; }

  /* files checked together */
  .work { display: flex; flex: 1; min-height: 0; }
  jx-files { display: flex; flex-direction: column; flex: none; width: 210px; min-height: 0; background: var(--jx-surface); border-right: 1px solid var(--jx-line-strong); }
  jx-files ul { flex: 1; min-height: 0; overflow: auto; list-style: none; }
  .one-file { display: flex; align-items: center; gap: 8px; width: 100%; min-height: 42px; padding: 2px 8px; border: 0; border-bottom: 1px solid var(--jx-line); border-left: 3px solid transparent; background: none; text-align: left; cursor: pointer; }
  .one-file:hover { background: var(--jx-hover); } .one-file[aria-current="true"] { background: var(--jx-accent-soft); border-left-color: var(--jx-accent); }
  .one-file .finding-text { flex: 1; min-width: 0; } .one-file .one, .one-file .note { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .one-file .note { font-size: 12px; color: var(--jx-muted); }
  .mark { flex: none; min-width: 30px; padding: 0 2px; border: 1px solid; border-radius: 2px; text-align: center; font-size: 12px; color: var(--jx-muted); }
  .mark.error { color: var(--jx-error); } .mark.warning { color: var(--jx-warning); } .mark.pass { color: var(--jx-pass); } .mark.unknown { border-style: dashed; }

  /* two panes */
  main { display: flex; flex: 1; min-height: 0; min-width: 0; }
  .pane { display: flex; flex-direction: column; min-width: 0; min-height: 0; background: var(--jx-surface); }
  .pane.source { flex: 0 0 var(--jx-split, 45%); }
  .pane.result { flex: 1 1 0; }
  .splitter { flex: 0 0 7px; cursor: col-resize; background: var(--jx-bg); border: solid var(--jx-line); border-width: 0 1px; touch-action: none; }
  .splitter:hover, .splitter:focus { background: var(--jx-accent); }
  .switch { display: none; }

  .bar.tools { display: flex; align-items: center; gap: 8px; flex: none; min-height: 38px; padding: 4px 10px; border-bottom: 1px solid var(--jx-line); font-size: 13px; }
  .bar.tools h2 { font-size: 13px; font-weight: 700; white-space: nowrap; }
  .bar.tools select { height: 26px; padding: 0 4px; font-size: 12px; max-width: 10em; }
  .tabs { display: flex; gap: 2px; flex: none; height: 38px; padding: 0 8px; background: var(--jx-sunken); border-bottom: 1px solid var(--jx-line); overflow-x: auto; overflow-y: hidden; }
  .tab { padding: 0 12px; border: 0; border-bottom: 3px solid transparent; border-top: 3px solid transparent; background: none; cursor: pointer; white-space: nowrap; color: var(--jx-muted); }
  .tab[aria-selected="true"], .tab[aria-pressed="true"] { color: var(--jx-ink); font-weight: 700; border-bottom-color: var(--jx-accent); }
  .tab .n { margin-left: 4px; font-weight: 400; }
  .panel { display: flex; flex-direction: column; flex: 1; min-height: 0; }
  jx-source .editor { flex: 1; min-height: 0; overflow: hidden; }
  jx-findings, jx-content, jx-grid, jx-letter, jx-funds, jx-compare, jx-source, jx-table-source { display: flex; flex-direction: column; flex: 1; min-height: 0; min-width: 0; }
  .filters { display: flex; align-items: center; gap: 8px; flex: none; flex-wrap: wrap; padding: 6px 10px; border-bottom: 1px solid var(--jx-line); }
  .filters .field { flex: 1 1 8em; max-width: 18em; }
  .filters .end { margin-left: auto; font-size: 12px; }
  .check { display: inline-flex; white-space: nowrap; align-items: center; gap: 4px; font-size: 13px; cursor: pointer; }
  .empty { padding: 30px 24px; color: var(--jx-muted); }
  .empty h3 { color: var(--jx-ink); font-size: 16px; margin-bottom: 4px; }
  .scroll { overflow: auto; flex: 1; min-height: 0; }

  footer { display: flex; align-items: center; gap: 14px; flex: none; height: 25px; padding: 0 12px; font-size: 12px; color: var(--jx-muted); background: var(--jx-bg); border-top: 1px solid var(--jx-line); white-space: nowrap; overflow: hidden; }
`;

export const rows = css`
  jx-rows { display: block; flex: 1; min-height: 0; overflow: auto; position: relative; }
  jx-rows:focus { outline-offset: -2px; }
  jx-rows .sizer { position: relative; }
  jx-rows .row { position: absolute; left: 0; right: 0; display: flex; align-items: center; gap: 8px; padding: 0 10px; cursor: default; overflow: hidden; }
  jx-rows .row:hover { background: var(--jx-hover); }
  jx-rows .row.active { background: var(--jx-accent-soft); box-shadow: inset 3px 0 0 var(--jx-accent); }
  jx-rows .row.group { background: var(--jx-sunken); border-bottom: 1px solid var(--jx-line); font-weight: 600; }
  jx-rows .row.group.active { background: var(--jx-accent-soft); }
  .twist { width: 14px; flex: none; text-align: center; color: var(--jx-muted); cursor: pointer; }
  .ellipsis { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
  .grow { flex: 1; min-width: 0; }

  /* findings */
  jx-findings .row { border-bottom: 1px solid var(--jx-line); }
  .finding-text { display: flex; flex-direction: column; line-height: 1.4; }
  .finding-text .one { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 500; }
  .finding-text .where { font-size: 12px; color: var(--jx-muted); }
  .finding-text.dismissed .one { text-decoration: line-through; color: var(--jx-muted); }
  .rule-id { font-size: 12px; color: var(--jx-muted); flex: none; font-variant-numeric: tabular-nums; }
  jx-finding { display: block; flex: none; max-height: 48%; overflow: auto; }
  .detail { border-top: 2px solid var(--jx-line-strong); background: var(--jx-surface); padding: 10px 14px 12px; }
  .detail h3 { font-size: 15px; font-weight: 700; line-height: 1.4; }
  .detail .line > * { white-space: nowrap; flex: none; } .detail .line > .ellipsis { flex: 0 1 auto; } .detail .line > .grow { flex: 1; }
  .detail .line { display: flex; align-items: center; gap: 8px; margin-bottom: 4px; font-size: 13px; }
  .detail dl { display: grid; grid-template-columns: 5em 1fr; gap: 4px 8px; margin-top: 8px; font-size: 13px; }
  .detail dt { color: var(--jx-muted); }
  .detail .actions { display: flex; flex-wrap: wrap; gap: 6px; position: sticky; bottom: 0; margin: 6px -14px -12px; padding: 6px 14px 10px; background: var(--jx-surface); }
  .unseen { padding: 0 2px; border: 1px solid; border-radius: 2px; font-size: 11px; }
  mark { background: var(--jx-select); color: inherit; border-radius: 2px; padding: 0 1px; }
  .before del { color: var(--jx-error); } .after ins { color: var(--jx-pass); text-decoration: none; font-weight: 600; }
  .link { border: 0; padding: 0; min-height: 24px; background: none; color: var(--jx-accent); text-decoration: underline; cursor: pointer; text-align: left; }

  /* content */
  .none-shrink, jx-content .label { flex: none; }
  jx-content .label { min-width: 4.5em; font-size: 13px; }
  jx-content .money { margin-left: auto; flex: none; color: var(--jx-role-amount); }
  jx-content .value { color: var(--jx-role-value); flex: none; max-width: 42%; }
  jx-content .level1 { color: var(--jx-role-level); font-weight: 600; }
  jx-content .level2 { flex: none; width: 7.5em; color: var(--jx-muted); font-size: 13px; }
  .badge { display: inline-flex; gap: 3px; align-items: center; flex: none; font-size: 12px; }
  .chip { flex: none; padding: 0 6px; border: 1px solid var(--jx-line); border-radius: 3px; font-size: 12px; color: var(--jx-muted); }

  /* grid */
  .sheet-grid { flex: 1; min-height: 0; overflow: auto; position: relative; font-size: 13px; }
  .sheet-grid .header, .sheet-grid .cells { display: grid; align-items: stretch; }
  .sheet-grid .header { position: sticky; top: 0; z-index: 3; background: var(--jx-sunken); border-bottom: 1px solid var(--jx-line-strong); }
  .sheet-grid .header button { border: 0; background: none; padding: 5px 8px; font-weight: 600; text-align: left; cursor: pointer; white-space: nowrap; width: 100%; overflow: hidden; text-overflow: ellipsis; }
  .sheet-grid .cell { padding: 4px 8px; border-right: 1px solid var(--jx-line); border-bottom: 1px solid var(--jx-line); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; background: none; text-align: left; min-width: 0; }
  .sheet-grid .cells { position: absolute; left: 0; cursor: default; }
  .sheet-grid .cells:hover { background: var(--jx-hover); }
  .sheet-grid .cells.active { background: var(--jx-accent-soft); }
  .sheet-grid .num { text-align: right; }
  .sheet-grid .filled { color: var(--jx-muted); }

  /* letter, funds, help */
  .letter { flex: 1; min-height: 0; margin: 10px; padding: 14px 18px; border: 1px solid var(--jx-line); background: var(--jx-surface); overflow: auto; white-space: pre-wrap; line-height: 1.8; font-size: 14px; }
  .figures { overflow: auto; padding: 12px 16px 24px; }
  .figures figure { margin-bottom: 22px; }
  .figures figcaption { font-weight: 700; margin-bottom: 6px; }
  .bars { display: grid; grid-template-columns: minmax(6em, 38%) 1fr max-content; gap: 3px 10px; align-items: center; font-size: 13px; }
  .bars .one-bar { display: contents; }
  .bars .bar-fill { display: block; height: 9px; background: var(--jx-accent); border-radius: 1px; min-width: 1px; }
  .bars .bar-fill.error { background: var(--jx-error); } .bars .bar-fill.warning { background: var(--jx-warning); } .bars .bar-fill.info { background: var(--jx-info); }
  .bars > div > :last-child { text-align: right; }
  .figures details { margin-top: 4px; font-size: 13px; } .figures summary { color: var(--jx-accent); cursor: pointer; width: max-content; min-height: 24px; }
  .plain-table td { text-align: right; } .plain-table th { font-weight: 500; } .plain-table thead th { font-weight: 600; background: var(--jx-sunken); }
  .matrix { border-collapse: collapse; font-size: 13px; }
  .matrix th, .matrix td { border: 1px solid var(--jx-line); padding: 3px 8px; text-align: center; }
  .matrix thead th { white-space: nowrap; }
  .matrix th[scope="row"] { text-align: left; font-weight: 500; max-width: 22em; }
  .matrix .none { background: repeating-linear-gradient(45deg, transparent 0 4px, var(--jx-unread) 4px 5px); }
  .plain-table { border-collapse: collapse; font-size: 13px; margin-top: 6px; }
  .plain-table th, .plain-table td { border: 1px solid var(--jx-line); padding: 3px 8px; text-align: left; }
  .welcome { overflow: auto; padding: 26px 30px; }
  .welcome h2 { font-size: 22px; line-height: 1.35; margin-bottom: 6px; }
  .welcome .lead { max-width: 38em; font-size: 15px; }
  .welcome h3 { margin: 20px 0 6px; font-size: 14px; }
  .welcome .samples { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 6px; max-width: 620px; }
  .welcome .samples .button { justify-content: flex-start; height: auto; min-height: 34px; padding: 5px 10px; white-space: normal; text-align: left; }
  .apart { margin-top: 14px; }
  .welcome .note { max-width: 42em; color: var(--jx-muted); font-size: 13px; }
  dialog, .dialog { color: inherit; }
  .overlay { position: fixed; z-index: 40; top: 0; right: 0; bottom: 0; left: 0; background: rgba(0, 16, 12, .45); display: flex; justify-content: flex-end; }
  .drawer { display: flex; flex-direction: column; width: min(720px, 100%); background: var(--jx-surface); border-left: 1px solid var(--jx-line-strong); }
  .drawer .top { display: flex; align-items: center; padding: 8px 14px; border-bottom: 1px solid var(--jx-line); }
  .drawer .top h2 { font-size: 16px; flex: 1; }
  .drawer .body { overflow: auto; padding: 12px 18px 30px; flex: 1; }
  .drawer h3 { margin: 14px 0 6px; font-size: 15px; }
  .drawer ul { padding-left: 1.3em; }
  .drawer kbd { padding: 0 5px; border: 1px solid var(--jx-line-strong); border-radius: 3px; background: var(--jx-sunken); font-size: 12px; }
  .drawer details { border-bottom: 1px solid var(--jx-line); }
  .drawer summary { display: flex; gap: 8px; align-items: center; padding: 6px 0; cursor: pointer; list-style: none; }
  .drawer summary::before { content: "▸"; flex: none; width: 12px; color: var(--jx-muted); } .drawer details[open] > summary::before { content: "▾"; }
  .drawer summary::-webkit-details-marker { display: none; }
  .drawer details .inside { padding: 0 0 12px 24px; font-size: 13px; }
  .example { margin: 4px 0; padding: 6px 8px; background: var(--jx-sunken); border: 1px solid var(--jx-line); font-size: 12px; max-height: 16em; overflow: auto; overflow-wrap: anywhere; }
  .example table { border-collapse: collapse; margin: 2px 0; overflow-wrap: normal; } .example td { border: 1px solid var(--jx-line); padding: 1px 6px; min-width: 2.5em; max-width: 18em; }
  .drop { position: fixed; z-index: 60; top: 10px; left: 10px; right: 10px; bottom: 10px; border: 3px dashed var(--jx-accent); border-radius: 10px; background: var(--jx-accent-soft); opacity: .94; display: flex; align-items: center; justify-content: center; font-size: 22px; font-weight: 700; pointer-events: none; }

  /* settings */
  .form { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 10px 16px; }
  .form label { display: flex; flex-direction: column; gap: 3px; font-size: 13px; }
  .form textarea, .paste-former textarea { height: auto; padding: 5px 8px; resize: vertical; }
  .drawer p { margin: 8px 0; font-size: 13px; } .drawer .actions { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .drawer .inside .field[type="search"] { width: 100%; margin-bottom: 6px; }
  .rule-state { display: flex; align-items: center; gap: 8px; padding: 3px 0; font-size: 13px; border-bottom: 1px solid var(--jx-line); }
  .rule-state select { flex: none; width: 9em; }

  /* comparing */
  .paste-former { display: flex; flex-direction: column; gap: 4px; max-width: 620px; margin: 16px 0 10px; font-size: 13px; }
  .kinds { gap: 6px; }
  .kind { display: inline-flex; align-items: center; gap: 4px; min-height: 26px; padding: 0 8px; border: 1px solid var(--jx-line-strong); border-radius: 13px; background: none; color: var(--jx-muted); cursor: pointer; font-size: 12px; }
  .kind[aria-pressed="true"]:not([disabled]) { background: var(--jx-accent-soft); border-color: var(--jx-accent); color: var(--jx-ink); }
  .kind[aria-pressed="false"] { text-decoration: line-through; } .kind[disabled] { border-style: dashed; border-color: var(--jx-line); text-decoration: none; }
  .sign { flex: none; width: 15px; text-align: center; color: var(--jx-accent); } .sign.new, .sign.open { color: var(--jx-error); } .sign.mended { color: var(--jx-pass); }
  .difference { flex: none; font-size: 12px; color: var(--jx-role-amount); }
  jx-compare .row { border-bottom: 1px solid var(--jx-line); }
  jx-compare .detail { flex: none; max-height: 40%; overflow: auto; }
  .compared .before del { text-decoration: none; background: var(--jx-error-soft); color: var(--jx-error); } .compared .after ins { background: var(--jx-pass-soft); }
  .sum { border-collapse: collapse; } .sum td { padding: 1px 10px 1px 0; vertical-align: baseline; } .sum td:first-child { width: 1.2em; color: var(--jx-muted); } .sum td:last-child { text-align: right; padding-right: 0; }
  .sum .link { min-height: 24px; } .sum .rule td { border-top: 1px solid var(--jx-line-strong); } .sum .off td { font-weight: 700; color: var(--jx-error); }

  /* pasted table */
  .pasted { overflow: auto; flex: 1; min-height: 0; padding: 8px; }
  .pasted table { width: max-content; border-collapse: collapse; background: var(--jx-surface); font-size: 12px; }
  .pasted td { border: 1px solid var(--jx-line); padding: 2px 6px; vertical-align: top; min-width: 3em; max-width: 15em; white-space: pre-wrap; cursor: pointer; }
  .pasted td.has-error { box-shadow: inset 0 -3px 0 var(--jx-error); } .pasted td.has-warning { box-shadow: inset 0 -3px 0 var(--jx-warning); } .pasted td.has-info { box-shadow: inset 0 -2px 0 var(--jx-info); }
  .pasted td.selected { background: var(--jx-select); outline: 2px solid var(--jx-accent); }
  .pasted p { margin: 4px 0; }
  .cell-editor { position: fixed; z-index: 20; padding: 2px 6px; font: inherit; font-size: 12px; border: 2px solid var(--jx-accent); background: var(--jx-surface); color: inherit; resize: both; }
  .key-title { font-weight: 700; } .key-label { color: var(--jx-muted); }
  .key-name { color: var(--jx-role-name); font-weight: 600; } .key-amount { color: var(--jx-role-amount); } .key-goal { color: var(--jx-role-goal); }
  .key-level { color: var(--jx-role-level); font-weight: 600; } .key-value { color: var(--jx-role-value); } .key-header { color: var(--jx-muted); }
  .key-unread { padding: 0 4px; background-image: repeating-linear-gradient(45deg, transparent 0 4px, var(--jx-unread) 4px 5px); }
  .legend { display: flex; flex-wrap: wrap; gap: 2px 10px; padding: 4px 10px; font-size: 12px; border-top: 1px solid var(--jx-line); flex: none; }
`;

/// The sizes that the app measures of itself (app.ts), since the window is another where the checker is a part of a page:
/// each selector stands behind the attribute that says so.
const when = (attribute: string, rules: string): CSSResult =>
  unsafeCSS(rules.replace(/([^{}]+)\{/g, (_, list: string) => list.split(",").map((x) => `:host([${attribute}]) ${x.trim()}`).join(",") + "{"));

export const sizes = { narrow: { width: 760 }, tiny: { width: 480 }, low: { height: 560 } } as const;

export const narrow = [
  when("narrow", `
  header.bar { padding: 0 8px; gap: 2px; overflow-x: auto; }
  .brand .file, .hide-narrow { display: none !important; }
  .brand { margin-right: 2px; flex: 0 1 auto; } .brand h1 { font-size: 15px; letter-spacing: 0; overflow: hidden; text-overflow: ellipsis; }
  jx-finding:not([chosen]) { display: none; }
  .tabs { padding: 0; } .tabs .tab { flex: 1 0 auto; padding: 0 6px; font-size: 13px; } .tabs .tab .n { margin-left: 2px; }
  jx-compare .filters > .grow { flex: 1 0 100%; } jx-content .level2 { width: 4.5em; }
  .finding-text .one { white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-height: 1.3; }
  header.bar .button { padding: 0 6px; }
  .verdict { display: grid; grid-template-columns: auto 1fr; gap: 6px 10px; padding: 6px 10px; }
  .verdict .head { font-size: 16px; }
  .verdict .tallies { margin-left: 0; grid-column: 1 / -1; }
  .seal { width: 34px; height: 40px; font-size: 14px; line-height: 16px; }
  .switch { display: flex; flex: none; border-bottom: 1px solid var(--jx-line); background: var(--jx-surface); }
  .switch .tab { flex: 1; height: 38px; }
  main { flex-direction: column; }
  .splitter { display: none; }
  .pane.source, .pane.result { flex: 1 1 0; }
  main[data-shown="source"] .pane.result, main[data-shown="result"] .pane.source { display: none; }
  .welcome { padding: 16px; } .welcome h2 { font-size: 19px; }
  .detail dl { grid-template-columns: 4em 1fr; }
  jx-files { width: auto; flex: 1; border-right: 0; } .work[data-shown="files"] main { display: none; }
  .work[data-shown="source"] jx-files { display: none; } .work[data-shown="result"] jx-files { display: none; }
  `),
  when("tiny", `
  .brand h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
  .brand { margin: 0; }
  header.bar .spacer { display: none; }
  header.bar { justify-content: space-between; }
  `),
  when("low", `
  .page { overflow: auto; } .page > * { flex: none; } .page > .work { height: 100%; min-height: 260px; }
  .verdict { min-height: 0; } .verdict .tallies, footer { display: none; }
  jx-findings { overflow: auto; } jx-findings > jx-rows { flex: none; height: 160px; } jx-finding { max-height: none; }
  `),
  css`@media (prefers-reduced-motion: reduce) { * { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }`,
];

/// Chromium before 84 has gaps in grids only; App sets the attribute where that is so.
export const noGap = css`
  :host([no-gap]) header.bar > * + *, :host([no-gap]) .bar.tools > * + *, :host([no-gap]) .filters > * + *, :host([no-gap]) .row > * + *, :host([no-gap]) .one-file > * + *, :host([no-gap]) .tallies > * + *,
  :host([no-gap]) .notice > * + *, :host([no-gap]) .detail .line > * + *, :host([no-gap]) .actions > * + *, :host([no-gap]) footer > * + *, :host([no-gap]) .check > * + *, :host([no-gap]) .button > * + *,
  :host([no-gap]) .brand > * + *, :host([no-gap]) .badge > * + *, :host([no-gap]) .tally > * + *, :host([no-gap]) .legend > * + *, :host([no-gap]) .drawer summary > * + * { margin-left: 7px; }
  :host([no-gap]) .verdict > * + * { margin-left: 14px; }
  :host([no-gap]) .verdict > .tallies { margin-left: auto; }
`;

export const print = css`
  .printed { display: none; }
  @media print {
    :host, :host([theme]) { ${unsafeCSS(light)} height: auto; overflow: visible; background: #fff; font-size: 10.5pt; }
    .page { display: none !important; }
    .printed { display: block; }
    .printed h1 { font-size: 16pt; margin-bottom: 4pt; } .printed h2 { font-size: 12.5pt; margin: 12pt 0 4pt; break-after: avoid; }
    .printed table { width: 100%; border-collapse: collapse; font-size: 9pt; }
    .printed th, .printed td { border: .5pt solid #666; padding: 2pt 4pt; text-align: left; vertical-align: top; }
    .printed small { display: block; color: #555; font-size: 8pt; } .printed .findings td:first-child, .printed .findings td:nth-child(2), .printed .findings td:last-child { white-space: nowrap; }
    .printed .findings td:nth-child(3) { width: 45%; } .printed .number { text-align: right; white-space: nowrap; } .printed .drawn { display: block; border-top: 6pt solid #555; } .printed .picture { width: 45%; vertical-align: middle; }
    .printed tr { break-inside: avoid; } .printed thead { display: table-header-group; }
  }
`;
