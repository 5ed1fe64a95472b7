#include <array>

#include "report/writer.h"

namespace tulga {

std::span<const Format> audit_formats() {
  static constexpr std::array<Format, 7> all = {{
      {"text", audit_as_text},
      {"json", audit_as_json},
      {"jsonl", audit_as_json_lines},
      {"html", audit_as_html, "index.html"},
      {"csv", audit_as_csv},
      {"sarif", audit_as_sarif},
      {"xlsx", audit_as_xlsx, {}, true},
  }};
  return all;
}

std::span<const Format> summary_formats() {
  static constexpr std::array<Format, 3> all = {{
      {"text", summary_as_text},
      {"tsv", summary_as_tabs},
      {"html", summary_as_html},
  }};
  return all;
}

std::span<const Format> extract_formats(std::string_view what) {
  static constexpr std::array<Format, 1> submission = {{{"json", submission_as_json}}};
  static constexpr std::array<Format, 1> tables = {{{"json", tables_as_json}}};
  static constexpr std::array<Format, 1> text = {{{"text", blocks_as_text}}};
  if (what == "tables") return tables;
  return what == "text" ? std::span<const Format>(text) : submission;
}

}  // namespace tulga
