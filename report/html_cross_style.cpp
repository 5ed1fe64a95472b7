#include <string>

#include "report/html_parts.h"

namespace tulga {

namespace {

/// What a cross-check has beside the audit's page. The matrix scrolls in its own frame, under its headings.
constexpr const char* cross = R"css(
.cross .findings { position: static; max-height: none; overflow: visible; }
.findings .list { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 480px), 1fr)); gap: 12px; align-items: start; }
.findings .list .finding { margin: 0; }
.cross .finding .figures .where { white-space: normal; }
.submissions table { width: 100%; }
.submissions h3, .index h3 { margin-top: 20px; }
.absent { border: 1px dashed var(--error); color: var(--error); padding: 8px 16px; border-radius: 6px; margin-bottom: 16px; }
.absent .name { display: inline-block; margin-right: 10px; }
.whole { white-space: nowrap; }

.legend { font-size: 13px; line-height: 2; color: var(--soft); }
.legend .step { display: inline-block; vertical-align: middle; min-width: 38px; border: 1px solid var(--line); line-height: 1.2; padding: 2px 6px; text-align: center; color: var(--ink); }
.grid { overflow: auto; max-height: calc(100vh - 40px); border: 1px solid var(--soft); }
.grid table { border-collapse: separate; border-spacing: 0; font-size: 13px; line-height: 1.3; }
.grid th, .grid td { border: 0; border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 3px 5px; vertical-align: middle; }
.grid .order { position: sticky; left: 0; width: 40px; min-width: 40px; max-width: 40px; text-align: right; background: #fff; z-index: 1; }
.grid .provision { position: sticky; left: 40px; width: 300px; min-width: 300px; max-width: 300px; font-weight: 400; background: #fff; z-index: 1; overflow-wrap: anywhere; }
.grid .share { position: sticky; left: 340px; width: 56px; min-width: 56px; max-width: 56px; text-align: center; background: #fff; z-index: 1; border-right: 2px solid var(--soft); white-space: nowrap; font-variant-numeric: tabular-nums; }
.grid thead th { position: sticky; top: 0; z-index: 2; background: var(--ground); color: var(--ink); border-bottom: 2px solid var(--soft); vertical-align: bottom; }
.grid thead .order, .grid thead .provision, .grid thead .share { z-index: 3; background: var(--ground); font-weight: 600; }
.grid thead .share { white-space: normal; font-size: 12px; overflow-wrap: anywhere; }
.grid .soum { height: 120px; padding: 6px 2px; min-width: 44px; }
.grid .soum span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; display: inline-block; max-height: 220px; }
.grid .block th { background: var(--ground); padding: 6px 8px; }
.grid .block div { position: sticky; left: 8px; width: max-content; max-width: min(900px, 80vw); }
.grid .block .section { color: var(--soft); font-weight: 400; display: block; font-size: 12px; }
.grid tfoot { position: sticky; bottom: 0; z-index: 3; }
.grid tfoot th, .grid tfoot td { background: var(--ground); border-top: 2px solid var(--soft); }
.grid tfoot .order, .grid tfoot .provision, .grid tfoot .share { z-index: 2; background: var(--ground); }
.grid .provision { height: 30px; }
.grid .mean { text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; }
.step { text-align: center; font-variant-numeric: tabular-nums; }
.step i { font-style: normal; border-top: 1px solid; display: inline-block; min-width: 26px; }
.s100 { background: #c6efce; }
.s90 { background: #e4f5d7; }
.s70 { background: #fff5cc; }
.s50 { background: #ffe3a6; }
.s30 { background: #fcd0b4; }
.s0 { background: #ffc7ce; font-weight: 700; }
.excluded { background: #eceff2; font-size: 11px; }
.unrated { background: #fff; border: 2px dotted var(--soft); font-weight: 700; }
.none { color: var(--soft); background: repeating-linear-gradient(135deg, #fff 0 5px, #e4e7eb 5px 6px); }
.lined { box-shadow: inset 0 0 0 2px var(--tone); }
.lined sup { font-size: 10px; line-height: 1; font-weight: 700; margin-right: 2px; }
.lined sup, .lined sup a { color: var(--tone); text-decoration: none; }
.step.lit { outline: 3px solid var(--link); outline-offset: -3px; }

.rankings table { width: 100%; }
.plots figure { margin: 0 0 12px; }
.plots figcaption { font-size: 14px; font-weight: 600; margin-bottom: 6px; }
.plots svg { display: block; width: 100%; max-width: 530px; height: auto; }
.plots text { font: 13px "Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif; fill: var(--ink); }
.plots .name { text-anchor: end; }
.plots .tick { text-anchor: middle; fill: var(--soft); font-size: 11px; }
.plots rect { fill: #7ba7cf; stroke: var(--note); }
.plots circle { fill: var(--note); }
.plots line { stroke: var(--line); }
.plots .thin { stroke-dasharray: 1 3; stroke: var(--soft); }
.cross .form { overflow-x: auto; }

@media (max-width: 900px) {
  .grid .provision { width: 180px; min-width: 180px; max-width: 180px; }
  .grid .share { left: 220px; }
}
@page landscape { size: A4 landscape; margin: 9mm; }
@media print {
  .findings .list { display: block; }
  .findings .list .finding { margin-bottom: 8pt; }
  section.matrix { page: landscape; }
  .grid { overflow: visible; max-height: none; border: 0; }
  .grid table { font-size: 6.5pt; width: 100%; table-layout: fixed; border-collapse: collapse; }
  .grid tfoot { display: table-row-group; position: static; }
  .grid .block { break-after: avoid; }
  .grid thead th { font-size: 6.5pt; }
  .grid thead th, .grid tfoot th, .grid tfoot td, .grid .order, .grid .provision, .grid .share { position: static; }
  .grid th, .grid td { padding: 1pt; border: .5pt solid #888; }
  .grid .order { width: 6mm; min-width: 0; }
  .grid .provision { width: 60mm; min-width: 0; max-width: none; height: auto; }
  .grid .share { width: 9mm; min-width: 0; }
  .grid .soum { min-width: 0; height: 22mm; }
  .grid .block div { position: static; width: auto; max-width: none; }
  .grid .block .section { display: inline; font-size: inherit; }
  .step i { min-width: 0; }
  .excluded { font-size: 5.5pt; overflow-wrap: anywhere; }
  .lined sup { font-size: 5pt; }
  .rankings .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
  .rankings table, .submissions table { font-size: 8.5pt; }
  .rankings th, .rankings td, .submissions th, .submissions td { padding: 1.5pt 3pt; }
  .cross .form { break-inside: auto; }
  .cross .form table { font-size: 8.5pt; }
  .plots figure { break-inside: avoid; }
}
)css";

}  // namespace

std::string_view html_cross_style() {
  static const std::string whole = std::string(html_style()) + cross;
  return whole;
}

}  // namespace tulga
