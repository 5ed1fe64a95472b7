#pragma once
// One-line builders for tests.

#include <fstream>
#include <sstream>
#include <string>

#include "extract/submission.h"

namespace tulga {

inline Text plain(std::string text) { return {std::move(text), {}}; }

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

/// A table from lines whose fields are separated by "|".
inline Table table_of(const std::vector<std::string>& lines) {
  Table table;
  for (const std::string& line : lines) {
    int column = 0;
    std::istringstream fields(line + "|");
    for (std::string field; std::getline(fields, field, '|'); ++column)
      table.cells.push_back({.row = table.rows, .column = column, .text = plain(field)});
    table.columns = std::max(table.columns, column);
    ++table.rows;
  }
  return table;
}

}  // namespace tulga
