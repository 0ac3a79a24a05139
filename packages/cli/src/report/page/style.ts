/** Light and dark by the reader's system, paper for print, rows as cards where the screen is narrow. */
export const style = `
:root { --paper: #fbfbfa; --card: #fff; --ink: #1b1d22; --soft: #5f6570; --line: #e3e4e8; --code: #f1f1f4; --link: #1f4fa8;
  --good: #14683a; --good-bg: #e3f3e8; --bad: #a3211a; --bad-bg: #fbe7e5; --unsure: #7a5200; --unsure-bg: #fbf0d5; }
@media (prefers-color-scheme: dark) { :root { --paper: #14161a; --card: #1c1f25; --ink: #e9eaee; --soft: #a2a8b4; --line: #31353e; --code: #262a32; --link: #9bbcff;
  --good: #86d9a4; --good-bg: #173423; --bad: #ffa49c; --bad-bg: #46201d; --unsure: #f0c66f; --unsure-bg: #3d2f0f; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 40px 24px 80px; }
h1 { margin: 0 0 20px; font-size: 32px; line-height: 1.2; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { margin: 56px 0 12px; font-size: 21px; }
h3 { margin: 0; font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
p { max-width: 76ch; margin: 0 0 16px; }
p code { white-space: nowrap; }
a { color: var(--link); text-underline-offset: 2px; }
code { padding: 1px 5px; border-radius: 4px; background: var(--code); font: 0.88em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.kicker { margin: 0 0 4px; color: var(--soft); }
.count { margin-left: 4px; color: var(--soft); font-weight: 400; }
.note, .meta { color: var(--soft); font-size: 13.5px; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; }
.tile { padding: 16px 18px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.tile strong { display: block; font-size: 27px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tile.bad strong { color: var(--bad); }
.tile span { display: block; color: var(--soft); font-size: 13.5px; line-height: 1.4; }
nav { display: flex; flex-wrap: wrap; gap: 6px 18px; margin-top: 18px; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.scroll + .note { margin-top: 14px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 9px 14px; text-align: left; vertical-align: top; }
thead th { color: var(--soft); font-size: 12.5px; font-weight: 500; white-space: nowrap; }
.rows td:first-child { min-width: 230px; }
tbody tr { border-top: 1px solid var(--line); }
tbody tr:target { background: var(--unsure-bg); }
.numbers { font-variant-numeric: tabular-nums; }
.numbers th, .numbers td { white-space: nowrap; text-align: right; }
.numbers small { display: block; color: var(--soft); }
.place { display: block; color: var(--soft); font: 12.5px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.meta .place { display: inline; margin-right: 12px; }
.meta span + span { margin-right: 12px; }
.badge { display: inline-block; padding: 0 8px; border-radius: 99px; background: var(--code); font-size: 12.5px; line-height: 1.6; white-space: nowrap; }
.badge.good { background: var(--good-bg); color: var(--good); }
.badge.bad { background: var(--bad-bg); color: var(--bad); }
.badge.unsure { background: var(--unsure-bg); color: var(--unsure); }
.tool { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
td .tool + .tool, .meta .tool + .tool { margin-left: 10px; }
.effects, .chain { margin: 0; padding: 0; list-style: none; }
.effects li { margin-bottom: 6px; }
.effects li:last-child { margin-bottom: 0; }
.facts { white-space: nowrap; }
.agent { margin-bottom: 14px; padding: 18px 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); break-inside: avoid; }
.agent .meta { max-width: none; margin: 4px 0 12px; }
.chain { margin-left: 6px; border-left: 2px solid var(--line); }
.chain > li { position: relative; padding: 5px 0 5px 20px; }
.chain > li::before { content: ""; position: absolute; top: 17px; left: 0; width: 12px; border-top: 2px solid var(--line); }
.chain .effects { padding: 4px 0 0 2px; }
.slider { display: grid; grid-template-columns: auto 1fr; gap: 10px 24px; align-items: center; margin: 0 0 16px; padding: 16px 20px; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.slider[hidden] { display: none; }
.slider label { display: flex; gap: 10px; align-items: center; color: var(--soft); font-size: 13.5px; }
.slider input { flex: 1; accent-color: var(--link); }
.slider select { padding: 4px 8px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); font: inherit; }
.slider output { grid-column: 1 / -1; font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
@media screen and (max-width: 760px) {
  main { padding: 24px 16px 56px; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .slider { grid-template-columns: 1fr; }
  .rows thead { display: none; }
  .rows, .rows tbody, .rows tr, .rows td { display: block; }
  .rows tr { padding: 10px 0; }
  .rows td:first-child { min-width: 0; }
  .rows td { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 0 12px; padding: 3px 14px; }
  .rows td:empty { display: none; }
  .rows td::before { content: attr(data-title); grid-row: 1 / span 9; color: var(--soft); font-size: 12.5px; line-height: 1.7; }
  .rows td > * { grid-column: 2; justify-self: start; }
  .facts { white-space: normal; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --code: #fff; --link: #000;
    --good: #000; --good-bg: #fff; --bad: #000; --bad-bg: #fff; --unsure: #000; --unsure-bg: #fff; }
  main { max-width: none; padding: 0; }
  nav, .slider { display: none; }
  .badge { border: 1px solid #888; }
  .tile.bad strong { text-decoration: underline; }
  .scroll { overflow: visible; border: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
