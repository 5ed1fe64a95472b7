#include <algorithm>
#include <array>
#include <vector>

#include "extract/normalise.h"
#include "extract/number_format.h"
#include "extract/office.h"
#include "extract/readers.h"
#include "extract/xlsx_sheet.h"

namespace tulga {

namespace {

constexpr std::size_t most_text = std::size_t{64} << 20;  // a string that cells share is counted for each of them
constexpr std::string_view unreadable = "\uFFFD";         // neither blank nor a value

constexpr std::array<Wording, 9> wordings = {{
    {"xlsx-empty", "the workbook has no cell with text; a report with a table was expected",
     "файлд бичвэртэй нүд алга; хүснэгттэй тайлан байх ёстой"},
    {"xlsx-pictures", "the workbook has pictures and no text, probably a scan; they were not read",
     "файлд бичвэр байхгүй, зөвхөн зураг (сканнердсан байх) тул уншаагүй"},
    {"xlsx-cell-reference", "\"{cell}\" is no cell of a sheet: the workbook is damaged: save it again",
     "\"{cell}\" гэсэн нүд хуудсанд байж болохгүй: файл гэмтсэн: дахин хадгална уу"},
    {"xlsx-too-much-text", "the sheets show more than {limit} MB of text; this is not a report",
     "хуудсуудын бичвэр {limit} МБ-аас их; энэ нь тайлан биш"},
    {"xlsx-table-too-large", "sheet \"{sheet}\": a table is larger than any report; it was not read",
     "\"{sheet}\" хуудас: хүснэгт ямар ч тайлангаас том тул уншаагүй"},
    {"xlsx-hidden", "what stands in hidden rows, columns and sheets was left out ({count} cells)",
     "далд мөр, багана, хуудсанд байгааг ({count} нүд) оруулаагүй"},
    {"xlsx-covered", "text in cells that a merged cell covers was left out ({count} cells)",
     "нэгтгэсэн нүдний доор дарагдсан бичвэрийг ({count} нүд) оруулаагүй"},
    {"xlsx-unreadable", "cells are damaged and could not be read ({count})",
     "нүднүүд гэмтсэн тул уншигдсангүй ({count})"},
    {"xlsx-not-calculated",
     "formulas without a result could not be read ({count} cells): open the workbook in Excel and save it",
     "үр дүн нь хадгалагдаагүй томьёог ({count} нүд) уншаагүй: файлыг Excel-ээр нээгээд хадгална уу"},
}};

/// What the style of a cell changes of what it shows.
struct CellStyle {
  std::string format = "General";
  bool ruled = false;
};

/// "_x000D_" stands for a letter that XML does not allow or that it changes.
std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i, 7);
    const bool escape = rest.size() == 7 && rest.starts_with("_x") && rest.ends_with('_') &&
                        rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    if (!escape) {
      out += text[i];
      continue;
    }
    const unsigned long code = std::stoul(std::string(rest.substr(2, 4)), nullptr, 16);
    out += code < 0x20 ? ' ' : code < 0x80 ? static_cast<char>(code) : '?';
    i += 6;
  }
  return out;
}

/// The text of a shared or an inline string: of all its runs, without the reading aids over them.
std::string string_in(Element string) {
  std::string out;
  for (const Element child : string) {
    if (child.name() == "t")
      out += child.text();
    else if (child.name() == "r")
      out += child.child("t").text();
  }
  return squeeze(normalise(without_escapes(out)));
}

class WorkbookReader {
 public:
  explicit WorkbookReader(std::string_view bytes) : package_(bytes), main_(main_part(package_, "xl/workbook.xml")) {}
  Document read();

 private:
  void read_strings(const Relations& relations);
  void read_styles(const Relations& relations);
  void read_sheet(const std::string& name, const std::string& part, bool hidden);
  void read_columns(Element columns);
  void read_row(Element row, int& last_row);
  void read_cell(Element cell, int row, int& last_column);
  void read_merges(Element merges);
  void close_sheet(bool hidden);
  Text shown(Element cell, const Place& place);
  std::string shown_number(Element cell, std::string_view value, const Place& place);
  std::string cell_text(Element cell, const Place& place);
  const CellStyle& style_of(Element cell) const;

  Package package_;
  std::string main_;
  bool since_1904_ = false;
  std::vector<std::string> strings_;
  std::vector<CellStyle> styles_;
  Document document_;
  std::string sheet_name_;
  SheetCells sheet_;
  std::size_t text_ = 0;
  Unseen hidden_{"xlsx-hidden"}, covered_{"xlsx-covered"}, unreadable_{"xlsx-unreadable"},
      not_calculated_{"xlsx-not-calculated"};
};

Document WorkbookReader::read() {
  document_.kind = "xlsx";
  const Relations relations = relations_of(package_, main_);
  read_strings(relations);
  read_styles(relations);
  const auto workbook = read_xml(package_, main_);
  since_1904_ = is_on(workbook->root().child("workbookPr"), "date1904");
  for (const Element sheet : workbook->root().child("sheets")) {
    const auto part = relations.find(sheet.attribute("id"));
    if (part == relations.end() || part->second.kind != "worksheet") continue;
    const std::string_view state = sheet.attribute("state");
    read_sheet(normalise(sheet.attribute("name")), part->second.part, state == "hidden" || state == "veryHidden");
  }
  hidden_.tell(document_);
  covered_.tell(document_);
  unreadable_.tell(document_, "text-damaged");
  not_calculated_.tell(document_, "text-damaged");
  if (!document_.blocks.empty() || !document_.doubts.empty() || !document_.problems.empty())
    return std::move(document_);
  const auto names = package_.names();
  if (std::none_of(names.begin(), names.end(), [](const auto& name) { return name.starts_with("xl/media/"); }))
    throw InputError{{"xlsx-empty", {}}};
  document_.problems.push_back({"xlsx-pictures", {}});
  return std::move(document_);
}

void WorkbookReader::read_strings(const Relations& relations) {
  const Relation* part = find_relation(relations, "sharedStrings");
  const auto xml = part ? read_xml(package_, part->part) : std::nullopt;
  if (!xml) return;
  for (const Element string : xml->root())
    if (string.name() == "si") strings_.push_back(string_in(string));
}

bool has_border(Element border) {
  for (const Element side : border) {
    const std::string_view style = side.attribute("style");
    if (!style.empty() && style != "none") return true;
  }
  return false;
}

void WorkbookReader::read_styles(const Relations& relations) {
  const Relation* part = find_relation(relations, "styles");
  const auto xml = part ? read_xml(package_, part->part) : std::nullopt;
  if (!xml) return;
  std::map<int, std::string> formats;
  for (const Element format : xml->root().child("numFmts"))
    formats[number_of(format.attribute("numFmtId")).value_or(-1)] = format.attribute("formatCode");
  std::vector<bool> borders;
  for (const Element border : xml->root().child("borders")) borders.push_back(has_border(border));
  for (const Element cell : xml->root().child("cellXfs")) {
    CellStyle style;
    const int format = number_of(cell.attribute("numFmtId")).value_or(0);
    const auto own = formats.find(format);
    style.format = own != formats.end() ? own->second : built_in_format(format);
    const auto border = static_cast<std::size_t>(number_of(cell.attribute("borderId")).value_or(-1));
    style.ruled = border < borders.size() && borders[border];
    styles_.push_back(std::move(style));
  }
}

void WorkbookReader::read_sheet(const std::string& name, const std::string& part, bool hidden) {
  const auto xml = read_xml(package_, part);
  if (!xml) throw InputError{{"office-part-missing", {{"part", part}}}};
  sheet_name_ = name;
  sheet_ = {};
  int last_row = -1;
  for (const Element element : xml->root()) {
    if (element.name() == "cols") read_columns(element);
    if (element.name() == "mergeCells") read_merges(element);
    if (element.name() != "sheetData") continue;
    for (const Element row : element)
      if (row.name() == "row") read_row(row, last_row);
  }
  close_sheet(hidden);
}

void WorkbookReader::read_columns(Element columns) {
  constexpr int most = 16'384;
  for (const Element column : columns) {
    const int first = number_of(column.attribute("min")).value_or(0),
              last = number_of(column.attribute("max")).value_or(0);
    if (!is_on(column, "hidden") && column.attribute("width") != "0") continue;
    if (first >= 1 && last >= first && last <= most) sheet_.hidden_columns.emplace_back(first - 1, last - 1);
  }
}

CellRange reference_in(std::string_view text) {
  const auto range = read_reference(text);
  if (!range) throw InputError{{"xlsx-cell-reference", {{"cell", std::string(text.substr(0, 40))}}}};
  return *range;
}

void WorkbookReader::read_merges(Element merges) {
  for (const Element merge : merges) sheet_.merges.push_back(reference_in(merge.attribute("ref")));
}

/// Rows and cells may leave out where they stand: they follow the one before.
void WorkbookReader::read_row(Element row, int& last_row) {
  const std::string_view stated = row.attribute("r");
  last_row = stated.empty() ? last_row + 1 : reference_in("A" + std::string(stated)).top;
  if (is_on(row, "hidden") || row.attribute("ht") == "0") sheet_.hidden_rows.push_back(last_row);
  int last_column = -1;
  for (const Element cell : row)
    if (cell.name() == "c") read_cell(cell, last_row, last_column);
}

void WorkbookReader::read_cell(Element cell, int row, int& last_column) {
  const std::string_view stated = cell.attribute("r");
  const CellRange at = reference_in(stated.empty() ? cell_name(row, last_column + 1) : std::string(stated));
  last_column = at.left;
  if (style_of(cell).ruled) sheet_.ruled_rows.push_back(at.top);
  Text text = shown(cell, {.sheet = sheet_name_, .cell = cell_name(at.top, at.left)});
  if (text.empty()) return;
  text_ += text.text.size();
  if (text_ > most_text) throw InputError{{"xlsx-too-much-text", {{"limit", std::to_string(most_text >> 20)}}}};
  sheet_.cells.push_back({at.top, at.left, std::move(text)});
}

const CellStyle& WorkbookReader::style_of(Element cell) const {
  static const CellStyle usual;
  const auto index = static_cast<std::size_t>(number_of(cell.attribute("s")).value_or(0));
  return index < styles_.size() ? styles_[index] : usual;
}

Text at_place(std::string text, const Place& place) {
  Text out{std::move(text), {}};
  if (!out.empty()) out.spans.push_back({0, out.text.size(), place});
  return out;
}

Text WorkbookReader::shown(Element cell, const Place& place) {
  Text out = at_place(cell_text(cell, place), place);
  if (style_of(cell).format != ";;;") return out;
  hidden_.add(out);
  return {};
}

/// What a cell shows: of a formula its stored result.
std::string WorkbookReader::cell_text(Element cell, const Place& place) {
  const std::string_view type = cell.attribute("t");
  if (type == "inlineStr") return string_in(cell.child("is"));
  const Element stored = cell.child("v");
  if (!stored) {
    if (!cell.child("f")) return "";
    not_calculated_.add(at_place(squeeze(normalise("=" + cell.child("f").text())), place));
    return std::string(unreadable);
  }
  const std::string value = stored.text();
  if (type == "s") {
    const auto index = static_cast<std::size_t>(number_of(value).value_or(-1));
    if (index < strings_.size()) return strings_[index];
    unreadable_.add(placed(value.empty() ? unreadable : std::string_view(value), place));
    return std::string(unreadable);
  }
  if (type == "str" || type == "e") return squeeze(normalise(without_escapes(value)));
  if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
  if (type == "d") return value.substr(0, value.find("T00:00:00"));
  return value.empty() ? "" : shown_number(cell, value, place);
}

std::string WorkbookReader::shown_number(Element cell, std::string_view value, const Place& place) {
  const std::string& format = style_of(cell).format;
  const auto number = show_number(value, format, since_1904_);
  if (!number) {
    unreadable_.add(placed(value, place));
    return std::string(unreadable);
  }
  const bool is_zero = value.find_first_of("123456789") == std::string_view::npos;
  if (number->empty() && !is_zero) hidden_.add(placed(value, place));
  return squeeze(normalise(*number));
}

void sort_once(std::vector<int>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

void WorkbookReader::close_sheet(bool hidden) {
  if (hidden) {
    for (const SheetCell& cell : sheet_.cells) hidden_.add(cell.text);
    return;
  }
  sort_once(sheet_.hidden_rows);
  sort_once(sheet_.ruled_rows);
  std::vector<Text> unseen, covered;
  int too_large = 0;
  for (Block& block : sheet_blocks(std::move(sheet_), unseen, covered, too_large))
    document_.blocks.push_back(std::move(block));
  for (const Text& text : unseen) hidden_.add(text);
  for (const Text& text : covered) covered_.add(text);
  if (too_large > 0) document_.problems.push_back({"xlsx-table-too-large", {{"sheet", sheet_name_}}});
}

}  // namespace

std::span<const Wording> xlsx_wordings() { return wordings; }

bool is_xlsx(std::string_view bytes) { return is_package_with(bytes, "xl/"); }

Document read_xlsx(std::string_view bytes) { return WorkbookReader(bytes).read(); }

}  // namespace tulga
