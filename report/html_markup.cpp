#include "report/html_parts.h"

namespace tulga {

std::string_view html_head() {
  return R"html(<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src '{{style_hash}}'; script-src '{{script_hash}}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="tulga {{version}}">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
<input type="radio" name="language" id="mn" {{#mongolian}}checked{{/mongolian}}>
<input type="radio" name="language" id="en" {{^mongolian}}checked{{/mongolian}}>
<nav class="top">
<span class="name">tulga</span>
{{#upwards}}<a href="index.html"><t id="page-to-index"/></a>{{/upwards}}
<span class="languages"><label for="mn">Монгол</label><label for="en">English</label></span>
</nav>
<main>
)html";
}

std::string_view html_tail() {
  return R"html(</main>
<footer><t id="page-limits"/></footer>
<script>{{{script}}}</script>
</body>
</html>
)html";
}

std::string_view html_index() {
  return R"html(<section class="index">
<h1><t id="page-index"/></h1>
<p class="counts">{{#totals}}<span>{{sign}} <t/></span>{{/totals}}</p>
<p class="hint"><t id="page-sort"/></p>
<div class="wide">
<table class="sortable">
<thead><tr>
<th class="number" rowspan="2" data-column="0">№</th><th rowspan="2" data-column="1"><t id="page-verdict"/></th>
<th class="file" rowspan="2" data-column="2"><t id="page-file"/></th><th rowspan="2" data-column="3"><t id="page-place"/></th>
<th class="number" rowspan="2" data-column="4">✗</th><th class="number" rowspan="2" data-column="5">▲</th><th class="number" rowspan="2" data-column="6">●</th>
<th class="number" rowspan="2" data-column="7"><t id="page-rows"/></th>
<th colspan="2"><t id="page-self"/></th><th colspan="2"><t id="page-higher"/></th>
</tr><tr>
<th class="number" data-column="8"><t id="stated"/></th><th class="number" data-column="9"><t id="computed"/></th>
<th class="number" data-column="10"><t id="stated"/></th><th class="number" data-column="11"><t id="computed"/></th>
</tr></thead>
<tbody>
{{#entries}}<tr>
<td class="number" data-value="{{order}}">{{order}}</td>
<td class="mark {{level}}" data-value="{{rank}}"><span class="sign">{{sign}}</span> {{#verdict}}<t/>{{/verdict}}</td>
<td class="file"><a href="{{address}}">{{path}}</a></td>
<td>{{where}}</td>
<td class="number">{{errors}}</td><td class="number">{{warnings}}</td><td class="number">{{notes}}</td>
<td class="number">{{rows}}</td>
<td class="number">{{self_stated}}</td><td class="number{{#self_differs}} mark error{{/self_differs}}">{{self_computed}}</td>
<td class="number">{{higher_stated}}</td><td class="number{{#higher_differs}} mark error{{/higher_differs}}">{{higher_computed}}</td>
</tr>
{{/entries}}</tbody>
</table>
</div>
</section>
)html";
}

std::string_view html_entry() {
  return R"html(<details class="entry" id="{{anchor}}">
<summary><span class="mark {{level}}"><span class="sign">{{sign}}</span> {{#verdict}}<t/>{{/verdict}}</span> <span class="path">{{path}}</span></summary>
)html";
}

std::string_view html_form_page() {
  return R"html(<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{style_hash}}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<style>{{{style}}}</style>
</head>
<body>
{{#forms}}<p align="center">{{heading}}</p>
<table border="1" cellspacing="0" cellpadding="4" lang="mn-Cyrl">
{{#rows}}<tr>{{#cells}}<td{{#wide}} colspan="{{columns}}"{{/wide}}{{#tall}} rowspan="{{lines}}"{{/tall}}{{#figure}} align="center"{{/figure}}>{{words}}</td>{{/cells}}</tr>
{{/rows}}</table>
{{/forms}}</body>
</html>
)html";
}

std::string_view html_form_style() {
  return R"css(
body { font: 12pt/1.3 "Times New Roman", "Liberation Serif", serif; margin: 2em auto; max-width: 46em; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; margin-bottom: 2em; }
)css";
}

}  // namespace tulga
