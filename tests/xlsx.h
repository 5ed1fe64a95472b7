#pragma once
// A workbook taken apart: an archive of XML files, whose cells have texts, values and formulas.

#include <zip.h>

#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <vector>

namespace tulga::test {

/// Name and contents of every file in the archive, in its order.
using Parts = std::vector<std::pair<std::string, std::string>>;

inline Parts unzip(const std::string& bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!archive) throw std::runtime_error("no archive");
  Parts parts;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
    std::string text(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(file, text.data(), text.size());
    zip_fclose(file);
    parts.emplace_back(stat.name, text);
  }
  zip_close(archive);
  return parts;
}

inline void write_zip(const Parts& parts, const std::string& path) {
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  if (zip_close(archive) != 0) throw std::runtime_error("cannot write " + path);
}

inline std::string& part(Parts& parts, const std::string& name) {
  for (auto& [known, text] : parts)
    if (known == name) return text;
  throw std::runtime_error("no part " + name);
}

/// What Excel makes of a stored text: "_x000D_" is a carriage return.
inline std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const bool escape = text.compare(i, 2, "_x") == 0 && i + 6 < text.size() && text[i + 6] == '_' &&
                        text.find_first_not_of("0123456789ABCDEFabcdef", i + 2) == i + 6;
    if (escape)
      out += static_cast<char>(std::strtol(text.substr(i + 2, 4).c_str(), nullptr, 16));  // ASCII alone is escaped
    else
      out += text[i];
    i += escape ? 7 : 1;
  }
  return out;
}

struct SheetCell {
  std::string text;     // of a text cell
  std::string value;    // as stored, of any other
  std::string formula;  // empty where there is none
};

/// The cells of sheet `number`, from 1, by name.
inline std::map<std::string, SheetCell> cells(Parts& parts, int number) {
  pugi::xml_document strings, sheet;
  strings.load_string(part(parts, "xl/sharedStrings.xml").c_str(), pugi::parse_full | pugi::parse_ws_pcdata);
  std::vector<std::string> texts;
  for (const auto& item : strings.document_element().children("si")) texts.push_back(item.child("t").text().get());
  sheet.load_string(part(parts, "xl/worksheets/sheet" + std::to_string(number) + ".xml").c_str());
  std::map<std::string, SheetCell> out;
  for (const auto& row : sheet.document_element().child("sheetData").children("row"))
    for (const auto& cell : row.children("c")) {
      SheetCell& made = out[cell.attribute("r").value()];
      made.formula = cell.child("f").text().get();
      const std::string value = cell.child("v").text().get();
      if (std::string(cell.attribute("t").value()) == "s")
        made.text = unescaped(texts.at(std::stoul(value)));
      else
        made.value = value;
    }
  return out;
}

}  // namespace tulga::test
