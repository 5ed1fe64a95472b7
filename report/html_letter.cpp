#include "report/html_parts.h"

namespace tulga {

std::string_view html_letter() {
  return R"html(<!DOCTYPE html>
<html lang="mn">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{{style_hash}}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{subject}}</title>
<style>{{{style}}}</style>
</head>
<body>
<p align="right">{{today}}</p>
<p><b>{{aimag}} аймаг, {{soum}} сум</b></p>
<h1>{{subject}}</h1>
{{^came}}<p>Танай сумын тайлан ирээгүй, эсвэл уншигдсангүй. Тайлангаа ирүүлнэ үү; ирүүлсэн бол дахин илгээнэ үү.</p>
{{/came}}{{#came}}<p>Тайлан: {{path}}{{#dated}}, {{date}}{{/dated}}. Мөрийн тоо: {{rows}}.</p>
{{#to_correct}}<p>Танай тайлангийн тоог дахин тооцож, аймгийн бусад сумын тайлан, нэгтгэлтэй тулгалаа. Доорх тоонууд хоорондоо зөрж байна. Аль нь зөв болохыг бид мэдэхгүй тул эх баримтаараа нягталж, шаардлагатай бол засаж ирүүлнэ үү. Зөрүү байгаа нь алдаа гаргасан гэсэн үг биш.</p>
{{/to_correct}}{{^to_correct}}<p>Танай тайлангийн тоог дахин тооцож, аймгийн бусад сумын тайлан, нэгтгэлтэй тулгалаа. <b>Засах зүйл олдсонгүй.</b> Баярлалаа.</p>
{{/to_correct}}{{#part}}<p><b>Тайланг бүрэн уншиж чадаагүй тул зарим зүйлийг шалгаагүй.</b></p>
{{/part}}{{#has_own}}<h2>Тайлан дотроо</h2>
{{#own}}{{>item}}{{/own}}{{/has_own}}{{#has_cross}}<h2>Бусад тайлантай харьцуулахад</h2>
{{#cross}}{{>item}}{{/cross}}{{/has_cross}}{{#has_notes}}<details>
<summary>Тэмдэглэл: {{note_count}}. Заавал засах шаардлагагүй.</summary>
{{#notes}}{{>item}}{{/notes}}</details>
{{/has_notes}}<p>Таарсан шалгалт: {{passed}}. Шалгаж чадаагүй: {{open}}.</p>
{{#to_correct}}<p>Засвар хийх шаардлагагүй гэж үзвэл шалтгаанаа бичиж ирүүлнэ үү.</p>
{{/to_correct}}{{/came}}</body>
</html>
)html";
}

std::string_view html_letter_item() {
  return R"html(<table border="1" cellspacing="0" cellpadding="4">
<tr><td width="26"><b>{{number}}</b></td><td colspan="2"><b>{{where}}</b></td></tr>
<tr><td></td><td colspan="2">{{message}}</td></tr>
{{#differs}}<tr><td></td><td width="50%">Бичсэн: <b>{{stated}}</b></td><td>Тооцоолсон, эсвэл бусдынх: <b>{{computed}}</b></td></tr>
{{/differs}}{{#figures}}<tr><td></td><td>{{words}}</td><td>{{place}}</td></tr>
{{/figures}}{{#remedies}}<tr><td></td><td colspan="2"><i>{{remedy}}</i></td></tr>
{{/remedies}}</table>
)html";
}

std::string_view html_letter_style() {
  return R"css(
body { font: 12pt/1.35 "Times New Roman", "Liberation Serif", serif; margin: 2em auto; max-width: 46em; padding: 0 1em; overflow-wrap: break-word; }
h1 { font-size: 14pt; text-align: center; }
h2 { font-size: 12pt; margin: 1.2em 0 .4em; }
table { border-collapse: collapse; width: 100%; margin-bottom: .8em; break-inside: avoid; }
td { vertical-align: top; overflow-wrap: anywhere; }
summary { cursor: pointer; margin: 1em 0; }
@page { size: A4; margin: 20mm 15mm 20mm 25mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
)css";
}

}  // namespace tulga
