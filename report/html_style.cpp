#include "report/html_parts.h"

namespace tulga {

std::string_view html_style() {
  return R"css(
:root { --ink: #1d2329; --soft: #59636e; --line: #d5dae0; --ground: #f5f6f8; --link: #0b57a4;
  --error: #9c0006; --error-fill: #ffc7ce; --warning: #8a4b00; --warning-fill: #ffeb9c; --note: #1f4e78; --note-fill: #ddebf7;
  --passed: #006100; --passed-fill: #c6efce; --open: #454e57; --open-fill: #eceff2; --unread: #9c0006; --unread-fill: #ffc7ce; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 "Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
main, nav.top, footer { max-width: 1400px; margin: 0 auto; padding: 0 24px; }
footer { color: var(--soft); font-size: 14px; padding-top: 8px; padding-bottom: 32px; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
h1 { font-size: 22px; line-height: 1.3; font-weight: 600; margin: 20px 0 12px; }
h2 { font-size: 18px; line-height: 1.3; font-weight: 600; margin: 0 0 12px; }
h3 { font-size: 16px; line-height: 1.4; font-weight: 600; margin: 0 0 8px; }
p { margin: 0 0 8px; }
.hint { color: var(--soft); font-size: 14px; }
.code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: 12px; color: var(--soft); overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.sign { font-weight: 700; }
.wide { overflow-x: auto; }

body > input { position: absolute; opacity: 0; pointer-events: none; }
#mn:checked ~ * [lang=en], #en:checked ~ * [lang=mn] { display: none; }
#mn:checked ~ nav label[for=mn], #en:checked ~ nav label[for=en] { background: var(--ink); color: #fff; }
body > input:focus-visible ~ nav .languages { outline: 2px solid var(--link); outline-offset: 2px; }
nav.top { display: flex; align-items: center; gap: 24px; padding-top: 12px; padding-bottom: 12px; }
nav .name { font-weight: 600; color: var(--soft); }
.languages { margin-left: auto; display: inline-flex; border: 1px solid var(--ink); border-radius: 4px; overflow: hidden; }
.languages label { padding: 4px 12px; font-size: 14px; cursor: pointer; }

article.document { padding-bottom: 8px; }
article > section, .work > section, section.index, details.read { background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 20px 24px; margin: 0 0 20px; }
.band { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 28px; padding: 16px 24px; border-radius: 6px; border-left: 8px solid; }
.band p { margin: 0; }
.verdict { font-size: 24px; line-height: 1.3; font-weight: 600; }
.counts span[lang]:not(:last-child)::after { content: none; }
.counts > span { display: inline-block; margin-right: 18px; }
.error { --tone: var(--error); --fill: var(--error-fill); --stroke: solid; }
.warning { --tone: var(--warning); --fill: var(--warning-fill); --stroke: dashed; }
.note { --tone: var(--note); --fill: var(--note-fill); --stroke: dotted; }
.accepted { --tone: var(--open); --fill: var(--open-fill); --stroke: dotted; }
.passed { --tone: var(--passed); --fill: var(--passed-fill); }
.open { --tone: var(--open); --fill: var(--open-fill); }
.unread { --tone: var(--unread); --fill: var(--unread-fill); }
.band { background: var(--fill); border-color: var(--tone); color: var(--tone); }
.mark { background: var(--fill); color: var(--tone); padding: 1px 6px; border-radius: 3px; }
td.mark { border-radius: 0; padding: 6px 10px; }

.facts { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 0 0 12px; }
.facts div { min-width: 0; }
.facts dt { color: var(--soft); font-size: 13px; line-height: 1.3; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts.small dd { font-size: 13px; }
.facts.small { margin-bottom: 20px; }
.problem { border: 1px solid var(--error); color: var(--error); background: #fff; padding: 8px 16px; border-radius: 6px; margin-bottom: 16px; }

.work { display: grid; grid-template-columns: minmax(0, 62fr) minmax(0, 38fr); gap: 20px; align-items: start; }
.paper { grid-column: 1; grid-row: 1; }
.findings { grid-column: 2; grid-row: 1; position: sticky; top: 12px; max-height: calc(100vh - 24px); overflow-y: auto; }
.finding { border: 1px solid var(--line); border-left: 5px var(--stroke) var(--tone); border-radius: 4px; padding: 12px 16px; margin: 0 0 12px; cursor: pointer; }
.finding h3 { color: var(--tone); font-size: 14px; margin-bottom: 4px; }
.finding h3 .number { display: inline-block; min-width: 22px; padding: 0 6px; margin-right: 8px; border-radius: 11px; background: var(--tone); color: #fff; text-align: center; }
.finding h3 .sign { margin-right: 4px; }
.finding .message { font-size: 17px; line-height: 1.4; }
.finding .formula { font-variant-numeric: tabular-nums; }
.finding .acceptance { font-weight: 600; }
.finding .explanation { padding-left: 12px; border-left: 3px solid var(--line); }
.finding .figures { list-style: none; margin: 0 0 8px; padding: 0; font-size: 14px; }
.finding .figures .where { color: var(--soft); white-space: nowrap; }
.finding .figures a, .finding .figures span[lang=mn-Cyrl] { margin-right: 6px; }
.finding .rule::first-letter { text-transform: uppercase; }
.finding .rule { margin: 0; font-size: 13px; color: var(--soft); }
.finding.lit { background: var(--fill); border-color: var(--tone); }

.page { margin: 0 0 20px; }
.page figcaption { color: var(--soft); font-size: 14px; margin-bottom: 4px; }
.page svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); background: #fff; }
.box rect, .tag rect { vector-effect: non-scaling-stroke; }
.box rect { fill: transparent; stroke: var(--tone); }
.box .cell { stroke-width: 1.2; }
.box.strong .cell { stroke-width: 2.4; }
.box .figure { fill: var(--fill); fill-opacity: .6; stroke-width: 1; }
.box .figure, .box.strong:not(:has(.figure)) .cell { mix-blend-mode: multiply; }
.box.strong:not(:has(.figure)) .cell { fill: var(--fill); fill-opacity: .55; }
.box.warning rect { stroke-dasharray: 6 3; }
.box.note rect, .box.accepted rect { stroke-dasharray: 1 4; stroke-linecap: round; }
.box.lit .cell { stroke-width: 4; }
.box:hover .cell { stroke-width: 3; }
.tag rect { fill: var(--tone); stroke: #fff; stroke-width: 1; }
.tag text { fill: #fff; font: 700 9px "Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif; text-anchor: middle; }

table { border-collapse: collapse; font-size: 15px; }
th { text-align: left; font-weight: 600; }
th, td { padding: 6px 10px; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-size: 13px; line-height: 1.3; vertical-align: bottom; border-bottom: 1px solid var(--soft); }
th.number { text-align: right; }
.passed table, .open table, .index table { width: 100%; }
section.passed .sign { color: var(--passed); }
table.read { width: 100%; font-size: 14px; line-height: 1.45; margin-bottom: 20px; }
table.read th, table.read td { border: 1px solid var(--line); padding: 6px 8px; }
table.read .block th { background: var(--ground); }
table.read td:first-child, table.read th:first-child { white-space: nowrap; }
table.read .wider { width: 40%; }
table.read .whole { white-space: nowrap; }
table.read .rating { text-align: center; white-space: nowrap; }
table.read a { color: inherit; text-decoration: none; white-space: nowrap; }
table.read mark { background: var(--fill); color: inherit; padding: 0 3px; border: 2px var(--stroke) var(--tone); border-radius: 3px; white-space: normal; }
table.read sup { color: var(--tone); font-weight: 700; margin-left: 2px; line-height: 1; }
table.read .lit mark { outline: 2px solid var(--tone); }
table.read td:target { outline: 3px solid var(--link); outline-offset: -3px; }
details > summary { cursor: pointer; font-weight: 600; }
details.read[open] > summary { margin-bottom: 16px; }

.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr)); gap: 24px 40px; }
.sum table { width: 100%; }
.sum .rows { overflow-wrap: normal; }
.sum tfoot th, .sum tfoot td { border-bottom: 0; border-top: 1px solid var(--soft); }
p.result::first-letter, p.message::first-letter, p.explanation::first-letter, th::first-letter { text-transform: uppercase; }
.result { font-variant-numeric: tabular-nums; margin-top: 8px; }
.form table { width: 100%; border: 1px solid var(--ink); margin-bottom: 12px; }
.form td { border: 1px solid var(--ink); }
button { font: inherit; font-size: 14px; padding: 6px 14px; border: 1px solid var(--ink); border-radius: 4px; background: #fff; color: var(--ink); cursor: pointer; }
button:hover { background: var(--ground); }
button .done, button.copied .idle { display: none; }
button.copied .done { display: inline; }

th[data-column] { cursor: pointer; user-select: none; }
th[aria-sort=ascending]::after { content: " ▲"; font-size: 10px; }
th[aria-sort=descending]::after { content: " ▼"; font-size: 10px; }
.index .file { width: 32%; min-width: 150px; overflow-wrap: anywhere; }
.index td.number.mark::before { content: "✗ "; }
.index th[colspan] { text-align: center; border-bottom: 0; }
.path { font-weight: 400; }
details.entry { margin: 0 0 12px; }
details.entry > summary { background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 10px 16px; overflow-wrap: anywhere; }
details.entry[open] > summary { margin-bottom: 16px; }

@media (max-width: 900px) {
  main, nav.top, footer { padding-left: 12px; padding-right: 12px; }
  article > section, .work > section, section.index, details.read { padding: 16px 12px; }
  .band { padding: 12px 16px; }
  h1 { font-size: 19px; }
  .work { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .paper, .findings { grid-column: auto; grid-row: auto; }
  .findings { position: static; max-height: none; overflow: visible; }
  .keys { display: none; }
  .page svg { min-width: 680px; }
  table.read { min-width: 680px; }
  th, td { padding: 6px; }
  .index table { font-size: 13px; }
}
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { background: #fff; font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  nav.top, .hint, button, details.read { display: none; }
  article > section, .work > section, section.index { border: 0; padding: 0; margin: 0 0 14pt; }
  .work { display: block; }
  .findings { position: static; max-height: none; overflow: visible; }
  .finding, .sum, .form, .page, tr { break-inside: avoid; }
  h2, h3, thead { break-after: avoid; }
  .columns { display: block; }
  .sum, .form { margin-bottom: 14pt; }
  .wide { overflow: visible; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
)css";
}

}  // namespace tulga
