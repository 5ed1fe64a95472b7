#include <string>

#include "report/html_parts.h"

namespace tulga {

namespace {

/// Words of the document, or a marked figure that leads to its finding.
constexpr const char* piece =
    R"html({{#marked}}<a class="{{level}}" id="{{address}}" href="#{{finding}}" data-findings="{{findings}}"><mark>{{words}}</mark><sup>{{numbers}}</sup></a>{{/marked}}{{^marked}}{{words}}{{/marked}})html";

/// The rows and the summaries as they were read.
constexpr const char* read_table = R"html({{#has_rows}}<div class="wide"><table class="read" lang="mn-Cyrl">
<thead><tr><th><t id="page-numbers"/></th><th><t id="page-decision"/></th><th><t id="page-provision"/></th><th class="wider"><t id="page-progress"/></th><th><t id="page-self-rating"/></th><th><t id="page-higher-rating"/></th></tr></thead>
<tbody>
{{#read_rows}}{{#begins}}<tr class="block"><th colspan="6">{{section}}</th></tr>{{/begins}}<tr>
<td>{{#decision_no}}{{>piece}}{{/decision_no}}{{#both_numbers}} / {{/both_numbers}}{{#provision_no}}{{>piece}}{{/provision_no}}</td>
<td>{{#decision}}{{>piece}}{{/decision}} <span class="whole">{{#date}}{{>piece}}{{/date}}</span> <span class="whole">{{#act}}{{>piece}}{{/act}}</span></td>
<td>{{#provision}}{{>piece}}{{/provision}}</td>
<td>{{#progress}}{{>piece}}{{/progress}}</td>
<td class="rating" id="{{self_cell}}">{{#self}}{{>piece}}{{/self}}</td>
<td class="rating" id="{{higher_cell}}">{{#higher}}{{>piece}}{{/higher}}</td>
</tr>
{{/read_rows}}</tbody>
</table></div>{{/has_rows}}
{{#read_summaries}}<div class="wide"><table class="read" lang="mn-Cyrl">
<thead><tr><th colspan="3">{{#assessor}}<t/>{{/assessor}}</th></tr></thead>
<tbody>
<tr><th colspan="2"><t id="page-total"/></th><td class="rating">{{#total}}{{>piece}}{{/total}}</td></tr>
{{#lines}}<tr><td>{{#label}}{{>piece}}{{/label}}</td><td class="rating">{{#percent}}{{>piece}}{{/percent}}</td><td class="rating">{{#count}}{{>piece}}{{/count}}</td></tr>
{{/lines}}<tr><th colspan="2"><t id="page-overall"/></th><td class="rating" id="{{overall_cell}}">{{#overall}}{{>piece}}{{/overall}}</td></tr>
</tbody>
</table></div>
{{/read_summaries}}
{{#read_blocks}}<div class="wide"><table class="read" lang="mn-Cyrl">
{{#block_rows}}<tr>{{#cells}}<td{{#table}} colspan="{{columns}}" rowspan="{{lines}}"{{/table}}>{{#cell}}{{>piece}}{{/cell}}</td>{{/cells}}</tr>
{{/block_rows}}</table></div>
{{/read_blocks}})html";

/// Verdict, title and facts.
constexpr const char* heading = R"html(<header class="band {{level}}">
<p class="verdict"><span class="sign">{{sign}}</span> {{#verdict}}<t/>{{/verdict}}</p>
{{#counted}}<p class="counts">{{#counts}}<span><t/></span>{{/counts}}</p>{{/counted}}
</header>
<h1 lang="mn-Cyrl">{{title}}</h1>
<dl class="facts">{{#facts}}<div><dt>{{#name}}<t/>{{/name}}</dt><dd>{{value}}</dd></div>{{/facts}}</dl>
<dl class="facts small">{{#hashed}}<div><dt>SHA-256</dt><dd class="code">{{sha256}}</dd></div>{{/hashed}}
<div><dt><t id="page-tool"/></dt><dd>tulga {{version}}, <t id="page-rules"/> <span class="code">{{rules_hash}}</span></dd></div></dl>)html";

constexpr const char* findings =
    R"html({{#all_findings}}<section class="finding {{level}}" id="{{finding}}"{{#shows}} data-first="{{first}}"{{/shows}}>
<h3><span class="number">{{number}}</span><span class="sign">{{sign}}</span> {{#severity}}<t/>{{/severity}} · {{#where}}<t/>{{/where}}</h3>
<p class="message">{{#message}}<t/>{{/message}}</p>
{{#is_accepted}}<p class="acceptance">{{#acceptance}}<t/>{{/acceptance}}</p>{{/is_accepted}}
{{#has_formula}}<p class="formula">{{#formula}}{{#linked}}<a href="#{{address}}">{{words}}</a>{{/linked}}{{^linked}}{{words}}{{/linked}}{{/formula}}</p>{{/has_formula}}
{{#explanations}}<p class="explanation"><t/></p>{{/explanations}}
<ul class="figures">{{#groups}}<li>{{#figures}}{{#linked}}<a href="#{{address}}" lang="mn-Cyrl">{{words}}</a>{{/linked}}{{^linked}}<span lang="mn-Cyrl">{{words}}</span>{{/linked}} {{/figures}}<span class="where">{{#place}}<t/>{{/place}}</span></li>{{/groups}}{{#more_figures}}<li>{{hidden_figures}}</li>{{/more_figures}}</ul>
<p class="rule">{{#title}}<t/>{{/title}} <span class="code">{{rule}}</span></p>
</section>
{{/all_findings}})html";

/// Tables to be copied.
constexpr const char* forms = R"html({{#forms}}<div class="form">
<h3 lang="mn-Cyrl">{{heading}}</h3>
<table border="1" cellspacing="0" cellpadding="4" lang="mn-Cyrl">
{{#rows}}<tr>{{#cells}}<td{{#wide}} colspan="{{columns}}"{{/wide}}{{#tall}} rowspan="{{lines}}"{{/tall}}{{#figure}} align="center"{{/figure}}>{{words}}</td>{{/cells}}</tr>
{{/rows}}</table>
<p><button type="button" class="copy" data-tabs="{{tabs}}"><span class="idle"><t id="page-copy"/></span><span class="done"><t id="page-copied"/> ✓</span></button></p>
</div>
{{/forms}})html";

/// What passed, and what could not be checked.
constexpr const char* checks = R"html({{#has_passed}}
<section class="passed">
<h2><t id="page-passed"/></h2>
<div class="wide"><table>
<thead><tr><th><t id="page-rule"/></th><th><t id="page-subject"/></th><th><t id="stated"/></th><th><t id="computed"/></th></tr></thead>
<tbody>
{{#all_passed}}<tr><td><span class="sign">✓</span> {{#title}}<t/>{{/title}} <span class="code">{{rule}}</span></td><td>{{#subject}}<t/>{{/subject}}</td><td>{{stated}}</td><td>{{computed}}</td></tr>
{{/all_passed}}</tbody>
</table></div>
</section>
{{/has_passed}}
{{#has_open}}
<section class="open">
<h2><t id="page-open"/></h2>
<div class="wide"><table>
<thead><tr><th><t id="page-rule"/></th><th><t id="page-subject"/></th><th><t id="page-because"/></th></tr></thead>
<tbody>
{{#all_open}}<tr><td><span class="sign">?</span> {{#title}}<t/>{{/title}} <span class="code">{{rule}}</span></td><td>{{#subject}}<t/>{{/subject}}</td><td>{{#because}}<t/>{{/because}}</td></tr>
{{/all_open}}</tbody>
</table></div>
</section>
{{/has_open}})html";

constexpr const char* document = R"html(<article class="document">
{{>heading}}
{{#problems}}<p class="problem"><span class="sign">!</span> <t/></p>{{/problems}}
{{#idle}}<p class="hint"><t/></p>{{/idle}}
{{#has_findings}}
<div class="work">
<section class="findings">
<h2><t id="page-findings"/></h2>
<p class="hint keys"><t id="page-keys"/></p>
{{>findings}}
</section>
<section class="paper">
<h2><t id="page-document"/></h2>
{{#pictures_left_out}}<p class="hint"><t id="page-no-pictures"/></p>{{/pictures_left_out}}
{{#pages}}<figure class="page">
<figcaption>{{#page}}<t/>{{/page}}</figcaption>
<div class="wide"><svg viewBox="0 0 {{page_width}} {{seen_height}}">
<image href="data:image/png;base64,{{picture}}" x="0" y="0" width="{{page_width}}" height="{{page_height}}" preserveAspectRatio="none"/>
{{#boxes}}<a class="box {{level}}{{#strong}} strong{{/strong}}" id="{{address}}" href="#{{finding}}" data-findings="{{findings}}"><rect class="cell" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{#figures}}<rect class="figure" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/figures}}</a>
{{/boxes}}{{#boxes}}<a class="tag {{level}}" href="#{{finding}}" data-findings="{{findings}}">{{#tag}}<rect x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="3"/>{{/tag}}<text x="{{tag_x}}" y="{{tag_y}}">{{numbers}}</text></a>
{{/boxes}}</svg></div>
</figure>
{{/pages}}
{{#table_first}}{{>read_table}}{{/table_first}}
</section>
</div>
{{/has_findings}}
{{#has_sums}}
<section class="sums">
<h2><t id="page-arithmetic"/></h2>
<div class="columns">
{{#sums}}<div class="sum">
<h3>{{#assessor}}<t/>{{/assessor}}</h3>
<table>
<thead><tr><th class="number"><t id="page-rating"/></th><th><t id="page-rows"/></th><th class="number"><t id="page-count"/></th><th class="number"><t id="page-product"/></th></tr></thead>
<tbody>
{{#values}}<tr><td class="number">{{value}}</td><td class="rows">{{#rated}}<a href="#{{address}}">{{row}}</a> {{/rated}}{{#more_rows}}{{hidden_rows}}{{/more_rows}}</td><td class="number">{{count}}</td><td class="number">{{product}}</td></tr>
{{/values}}{{#left_out}}{{#any}}<tr><td>{{#why}}<t/>{{/why}}</td><td class="rows">{{#rated}}<a href="#{{address}}">{{row}}</a> {{/rated}}{{#more_rows}}{{hidden_rows}}{{/more_rows}}</td><td class="number">({{count}})</td><td></td></tr>{{/any}}{{/left_out}}{{#unrated}}{{#any}}<tr><td>{{#why}}<t/>{{/why}}</td><td class="rows">{{#rated}}<a href="#{{address}}">{{row}}</a> {{/rated}}{{#more_rows}}{{hidden_rows}}{{/more_rows}}</td><td class="number">({{count}})</td><td></td></tr>{{/any}}{{/unrated}}
</tbody>
<tfoot><tr><th><t id="page-total"/></th><td></td><td class="number">{{items}}</td><td class="number">{{sum}}</td></tr></tfoot>
</table>
<p class="result"><t id="page-mean"/>: {{sum}} / {{items}}{{#reduced}} = {{fraction}}{{/reduced}}{{^whole}} = {{decimals}}…{{/whole}}{{#has_result}} → <strong>{{result}} %</strong>{{/has_result}}</p>
{{#has_stated}}<p class="result"><t id="stated"/>: <a href="#{{stated_address}}">{{stated}} %</a> {{#has_result}}{{#same}}<span class="mark passed">✓</span>{{/same}}{{^same}}<span class="mark error">✗</span>{{/same}}{{/has_result}}</p>{{/has_stated}}
</div>
{{/sums}}</div>
</section>
<section class="forms">
<h2><t id="page-summary"/></h2>
<div class="columns">
{{>forms}}</div>
</section>
{{/has_sums}}
{{>checks}}
{{#doubted}}
<section class="doubts">
<h2><t id="page-doubts"/></h2>
<ul>{{#doubts}}<li><span class="code">{{kind}}</span> {{#message}}<t/>{{/message}} {{#place}}<t/>{{/place}}</li>{{/doubts}}</ul>
</section>
{{/doubted}}
{{#table_last}}
<details class="read">
<summary><t id="page-read"/></summary>
{{>read_table}}
</details>
{{/table_last}}
</article>
)html";

}  // namespace

std::string with_part(std::string markup, const std::string& name, std::string_view part) {
  const std::string tag = "{{>" + name + "}}";
  for (std::size_t at = markup.find(tag); at != std::string::npos; at = markup.find(tag, at + part.size()))
    markup.replace(at, tag.size(), part);
  return markup;
}

std::string with_shared_parts(std::string markup) {
  for (const auto& [name, part] :
       {std::pair{"heading", heading}, {"findings", findings}, {"forms", forms}, {"checks", checks}})
    markup = with_part(std::move(markup), name, part);
  return markup;
}

std::string_view html_document() {
  static const std::string whole =
      with_part(with_shared_parts(document), "read_table", with_part(read_table, "piece", piece));
  return whole;
}

}  // namespace tulga
