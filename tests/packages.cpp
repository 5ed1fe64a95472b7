#include "tests/packages.h"

#include <zip.h>

#include <sstream>
#include <stdexcept>

namespace tulga {

namespace {

const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relations(const Parts& targets) {
  std::string out = "<Relationships>";
  int id = 0;
  for (const auto& [kind, target] : targets)
    out +=
        "<Relationship Id=\"r" + std::to_string(++id) + "\" Type=\"" + office + kind + "\" Target=\"" + target + "\"/>";
  return out + "</Relationships>";
}

}  // namespace

std::string package_of(const Parts& parts) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, content] : parts)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
  if (zip_close(zip) != 0) throw std::runtime_error("no package");
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string out(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

std::string docx_of(const std::string& body, const Parts& more) {
  Parts parts = {{"_rels/.rels", relations({{"officeDocument", "word/document.xml"}})},
                 {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}};
  Parts targets;
  for (const auto& [name, content] : more) {
    parts.emplace_back("word/" + name, content);
    targets.emplace_back(name.substr(0, name.find('.')), name);
  }
  parts.emplace_back("word/_rels/document.xml.rels", relations(targets));
  return package_of(parts);
}

std::string xlsx_of(const std::string& sheet, const std::string& strings, const std::string& styles) {
  return workbook_of({{"Хуудас", sheet}}, strings, styles);
}

std::string workbook_of(const Parts& sheets, const std::string& strings, const std::string& styles) {
  Parts parts = {{"_rels/.rels", relations({{"officeDocument", "xl/workbook.xml"}})},
                 {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
                 {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"}};
  Parts targets;
  std::string list;
  for (const auto& [name, content] : sheets) {
    const std::string number = std::to_string(targets.size() + 1), file = "sheet" + number + ".xml";
    const bool hidden = name.starts_with('-');
    list += "<sheet name=\"" + name.substr(hidden) + "\" " + (hidden ? "state=\"hidden\" " : "") + "r:id=\"r" + number +
            "\"/>";
    targets.emplace_back("worksheet", file);
    parts.emplace_back("xl/" + file, "<worksheet>" + content + "</worksheet>");
  }
  targets.emplace_back("sharedStrings", "sharedStrings.xml");
  targets.emplace_back("styles", "styles.xml");
  parts.emplace_back("xl/_rels/workbook.xml.rels", relations(targets));
  parts.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>");
  return package_of(parts);
}

std::string paragraph(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

std::string word_table(const std::vector<std::string>& rows) {
  std::string out = "<w:tbl>";
  for (const std::string& row : rows) {
    out += "<w:tr>";
    std::istringstream cells(row + "|");
    for (std::string cell; std::getline(cells, cell, '|');)
      out += "<w:tc>" + (cell.starts_with('<') ? cell : paragraph(cell)) + "</w:tc>";
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}

}  // namespace tulga
