#include <string>

#include "report/html_parts.h"

namespace tulga {

namespace {

constexpr const char* cross = R"html(<article class="document cross">
{{>heading}}
{{#incomplete}}<p class="problem"><span class="sign">!</span> <t id="aimag-incomplete"/></p>{{/incomplete}}
{{#has_missing}}<p class="absent"><span class="sign">!</span> <t id="aimag-missing"/>: <strong lang="mn-Cyrl">{{#missing}}<span class="name">{{soum}}</span> {{/missing}}</strong></p>{{/has_missing}}
{{#has_findings}}
<section class="findings">
<h2><t id="page-findings"/></h2>
<p class="hint keys"><t id="page-keys"/></p>
<div class="list">
{{>findings}}
</div>
</section>
{{/has_findings}}
{{#has_matrix}}
<section class="matrix">
<h2><t id="aimag-matrix"/></h2>
<p class="legend"><span class="step s100">100</span> <span class="step s90">90</span> <span class="step s70">70</span> <span class="step s50">50</span> <span class="step s30">30</span> <span class="step s0">0</span> <t id="aimag-legend-steps"/> · <span class="step s100">100<br><i>70</i></span> <t id="aimag-legend-apart"/> · <span class="step excluded"><t id="aimag-legend-mark"/></span> <t id="aimag-legend-excluded"/> · <span class="step unrated">∅</span> <t id="aimag-legend-empty"/> · <span class="step unrated">?</span> <t id="aimag-legend-unreadable"/> · <span class="step none">–</span> <t id="aimag-legend-none"/> · <span class="step s70 lined error"><sup>3</sup>70</span> <t id="aimag-legend-finding"/></p>
<div class="grid" tabindex="0"><table>
<thead><tr><th class="order">№</th><th class="provision"><t id="page-provision"/></th><th class="share"><t id="aimag-reporting"/></th>{{#soums}}<th class="soum" lang="mn-Cyrl"><span>{{soum}}{{^whole}} !{{/whole}}</span></th>{{/soums}}</tr></thead>
<tbody lang="mn-Cyrl">
{{#matrix_rows}}{{#begins}}<tr class="block"><th colspan="{{width}}"><div><span class="section">{{section}}</span> {{decision}} <span class="whole">{{act}}</span></div></th></tr>
{{/begins}}<tr><th class="order">{{order}}</th><th class="provision">{{provision}}</th><td class="share">{{reporting}}</td>{{#cells}}<td class="step {{step}}{{#found}} lined {{mark}}{{/found}}" id="{{cell}}"{{#found}} data-findings="{{about}}"{{/found}}>{{#found}}{{#numbers}}<sup><a href="#{{finding}}">{{number}}</a></sup>{{/numbers}}{{/found}}{{#reported}}{{self}}{{#apart}}<br><i>{{higher}}</i>{{/apart}}{{/reported}}{{^reported}}–{{/reported}}</td>{{/cells}}</tr>
{{/matrix_rows}}</tbody>
<tfoot>
{{#all_means}}<tr><th class="order"></th><th class="provision"><t id="page-mean"/>, %: {{#assessor}}<t/>{{/assessor}}</th><td class="share"></td>{{#means}}<td class="mean">{{mean}}</td>{{/means}}</tr>
{{/all_means}}</tfoot>
</table></div>
</section>
{{/has_matrix}}
{{#has_unmatched}}
<section>
<h2><t id="aimag-unmatched"/></h2>
<div class="wide"><table lang="mn-Cyrl">
<thead><tr><th><t id="page-soum"/></th><th class="number"><t id="aimag-row"/></th><th><t id="page-decision"/></th><th><t id="page-provision"/></th></tr></thead>
<tbody>
{{#unmatched}}<tr><td>{{soum}}</td><td class="number">{{row}}</td><td>{{decision}} <span class="whole">{{act}}</span></td><td>{{provision}}</td></tr>
{{/unmatched}}</tbody>
</table></div>
</section>
{{/has_unmatched}}
{{#has_ambiguous}}
<section>
<h2><t id="aimag-ambiguous"/></h2>
<div class="wide"><table lang="mn-Cyrl">
<thead><tr><th><t id="page-soum"/></th><th class="number"><t id="aimag-row"/></th><th><t id="page-decision"/></th><th><t id="page-provision"/></th><th><t id="aimag-candidates"/></th></tr></thead>
<tbody>
{{#ambiguous}}<tr><td>{{soum}}</td><td class="number">{{row}}</td><td>{{decision}} <span class="whole">{{act}}</span></td><td>{{provision}}</td><td>{{candidates}}</td></tr>
{{/ambiguous}}</tbody>
</table></div>
</section>
{{/has_ambiguous}}
<section class="submissions">
<h2><t id="aimag-submissions"/></h2>
<div class="wide"><table>
<thead><tr><th><t id="page-soum"/></th><th><t id="page-file"/></th><th><t id="page-date"/></th><th class="number"><t id="page-rows"/></th><th class="number"><t id="aimag-own-errors"/> ✗</th><th class="number">▲</th><th class="number">●</th></tr></thead>
<tbody>
{{#reports}}<tr><td lang="mn-Cyrl">{{#who}}<t/>{{/who}}</td><td>{{path}}{{#part}} <span class="mark unread">! <t id="aimag-not-whole"/></span>{{/part}}</td><td class="whole">{{date}}</td><td class="number">{{rows}}</td><td class="number">{{errors}}</td><td class="number">{{warnings}}</td><td class="number">{{notes}}</td></tr>
{{/reports}}</tbody>
</table></div>
{{#has_replaced}}<h3><t id="aimag-replaced"/></h3>
<div class="wide"><table>
<thead><tr><th><t id="page-soum"/></th><th><t id="aimag-does-not-count"/></th><th><t id="aimag-counts"/></th><th><t id="page-because"/></th></tr></thead>
<tbody>
{{#replaced}}<tr><td lang="mn-Cyrl">{{soum}}</td><td>{{path}}</td><td>{{counts_path}}</td><td>{{#note}}<t/>{{/note}}</td></tr>
{{/replaced}}</tbody>
</table></div>{{/has_replaced}}
{{#has_unplaced}}<h3><t id="aimag-unplaced"/></h3>
{{>unplaced}}{{/has_unplaced}}
</section>
{{#has_rankings}}
<section class="rankings">
<h2><t id="aimag-rankings"/></h2>
<div class="columns">
{{#rankings}}<div>
<h3>{{#assessor}}<t/>{{/assessor}}</h3>
<table>
<thead><tr><th class="number"><t id="aimag-rank"/></th><th><t id="page-soum"/></th><th class="number"><t id="page-mean"/>, %</th><th class="number"><t id="aimag-fraction"/></th><th class="number"><t id="aimag-items"/></th></tr></thead>
<tbody>
{{#ranked}}<tr><td class="number">{{rank}}{{#tied}} ={{/tied}}</td><td lang="mn-Cyrl">{{soum}}</td><td class="number">{{mean}}</td><td class="number">{{fraction}}</td><td class="number">{{items}}</td></tr>
{{/ranked}}</tbody>
</table>
</div>
{{/rankings}}</div>
<p class="hint"><t id="aimag-tied"/></p>
</section>
<section class="plots">
<h2><t id="aimag-distribution"/></h2>
<div class="columns">
{{#all_bars}}<figure>
<figcaption>{{#assessor}}<t/>{{/assessor}}: <t id="aimag-bars"/></figcaption>
<svg viewBox="0 0 {{plot_width}} {{plot_height}}" role="img">{{#bars}}
<text class="name" x="{{name_right}}" y="{{base}}">{{name}}</text><rect x="{{left}}" y="{{top}}" width="{{length}}" height="16"/><text x="{{count_left}}" y="{{base}}">{{count}}</text>{{/bars}}
</svg>
</figure>
{{/all_bars}}{{#all_dots}}<figure>
<figcaption>{{#assessor}}<t/>{{/assessor}}: <t id="aimag-dots"/></figcaption>
<svg viewBox="0 0 {{plot_width}} {{plot_height}}" role="img">{{#ticks}}
<line x1="{{x}}" x2="{{x}}" y1="18" y2="{{bottom}}"/><text class="tick" x="{{x}}" y="12">{{percent}}</text>{{/ticks}}{{#dots}}
<text class="name" x="{{name_right}}" y="{{base}}" lang="mn-Cyrl">{{name}}</text><line class="thin" x1="{{left}}" x2="{{right}}" y1="{{middle}}" y2="{{middle}}"/><circle cx="{{x}}" cy="{{middle}}" r="6"/><text x="{{count_left}}" y="{{base}}">{{mean}}</text>{{/dots}}
</svg>
</figure>
{{/all_dots}}</div>
</section>
{{/has_rankings}}
{{#has_forms}}
<section class="forms">
<h2><t id="aimag-consolidated"/></h2>
<p class="hint"><t id="aimag-consolidated-hint"/></p>
{{>forms}}
</section>
{{/has_forms}}
{{>checks}}
</article>
)html";

constexpr const char* index = R"html(<section class="index">
<h1><t id="aimag-index"/></h1>
{{#grouped}}<p class="hint"><t id="page-sort"/></p>
<div class="wide">
<table class="sortable">
<thead><tr>
<th data-column="0"><t id="page-verdict"/></th><th data-column="1"><t id="page-aimag"/></th><th data-column="2"><t id="aimag-period"/></th>
<th class="number" data-column="3"><t id="aimag-soums"/></th><th class="number" data-column="4"><t id="aimag-missing-count"/></th>
<th class="number" data-column="5">✗</th><th class="number" data-column="6">▲</th><th class="number" data-column="7">●</th>
</tr></thead>
<tbody>
{{#entries}}<tr>
<td class="mark {{level}}" data-value="{{severity_order}}"><span class="sign">{{sign}}</span> {{#verdict}}<t/>{{/verdict}}</td>
<td lang="mn-Cyrl"><a href="{{address}}">{{aimag}}</a></td><td data-value="{{period_order}}">{{#period}}<t/>{{/period}}</td>
<td class="number">{{soum_count}}</td><td class="number">{{missing_count}}</td>
<td class="number">{{errors}}</td><td class="number">{{warnings}}</td><td class="number">{{notes}}</td>
</tr>
{{/entries}}</tbody>
</table>
</div>{{/grouped}}{{^grouped}}<p><t id="aimag-nothing"/></p>{{/grouped}}
{{#has_unplaced}}<h3><t id="aimag-unplaced"/></h3>
{{>unplaced}}{{/has_unplaced}}
</section>
)html";

constexpr std::string_view unplaced = R"html(<div class="wide"><table>
<thead><tr><th><t id="page-file"/></th><th><t id="page-because"/></th></tr></thead>
<tbody>
{{#unplaced}}<tr><td>{{path}}</td><td>{{#because}}<t/>{{/because}}</td></tr>
{{/unplaced}}</tbody>
</table></div>
)html";

}  // namespace

std::string_view html_cross() {
  static const std::string whole = with_part(with_shared_parts(cross), "unplaced", unplaced);
  return whole;
}

std::string_view html_cross_index() {
  static const std::string whole = with_part(index, "unplaced", unplaced);
  return whole;
}

}  // namespace tulga
