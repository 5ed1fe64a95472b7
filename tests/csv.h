#pragma once
// A reader of RFC 4180, for what the CSV writer writes.

#include <string>
#include <string_view>
#include <vector>

namespace tulga::test {

using CsvRow = std::vector<std::string>;

inline std::vector<CsvRow> parse_csv(std::string_view text) {
  std::vector<CsvRow> rows(1, CsvRow(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && text.substr(i + 1, 1) == "\"")
      rows.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\r' && text.substr(i + 1, 1) == "\n")
      ++i, rows.emplace_back(1);
    else
      rows.back().back() += c;
  }
  rows.pop_back();  // after the last line end
  return rows;
}

}  // namespace tulga::test
