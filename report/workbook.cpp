#include "report/workbook.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>

#include "extract/normalise.h"
#include "report/messages.h"

namespace tulga {

namespace {

constexpr std::size_t longest_cell = 32767;  // UTF-16 units
constexpr std::size_t longest_comment = 2000;
constexpr double highest_row = 409;          // points
constexpr std::time_t created = 1577836800;  // 2020-01-01: the same contents give the same bytes

struct Colours {
  lxw_color_t background, text;
};
constexpr Colours colours[] = {
    {}, {0xFFC7CE, 0x9C0006}, {0xFFEB9C, 0x9C5700}, {0xC6EFCE, 0x006100}, {0xDDEBF7, 0x1F4E78}, {0x1F4E78, 0xFFFFFF}};

using Formats = std::map<CellLook, lxw_format*>;

void colour(lxw_format* format, Fill fill) {
  const Colours& chosen = colours[static_cast<std::size_t>(fill)];
  format_set_bg_color(format, chosen.background);
  format_set_font_color(format, chosen.text);
}

lxw_format* make_format(lxw_workbook* book, const CellLook& look) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_size(format, 10);
  format_set_text_wrap(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, 0xBFBFBF);
  if (look.bold) format_set_bold(format);
  if (look.centred) format_set_align(format, LXW_ALIGN_CENTER);
  if (!look.number_format.empty()) format_set_num_format(format, look.number_format.c_str());
  if (look.fill != Fill::none) colour(format, look.fill);
  return format;
}

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// Excel reads "_x0041_" in a text as "A"; "_x005F_" stands for the first "_" of one that is meant.
bool looks_like_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

/// One character as a cell takes it; line ends are kept. Escapes are ASCII: a unit a byte.
struct Shown {
  std::string bytes;
  std::size_t units;
};

Shown shown_character(std::string_view text, const Character& next) {
  if (looks_like_escape(text)) return {"_x005F_", 7};
  if (next.code == '\n' || (next.valid && !is_harmful(next.code)))
    return {std::string(next.bytes), next.code > 0xFFFF ? 2u : 1u};
  std::string escaped = visible(next.bytes);
  const std::size_t units = escaped.size();
  return {std::move(escaped), units};
}

/// The text as a cell takes it, with at most `most` UTF-16 units.
std::string cell_text(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = character(text, i);
    const Shown shown = shown_character(text.substr(i), next);
    i += next.bytes.size();
    if (units + shown.units > most - (i < text.size() ? 1 : 0)) return out + "…";
    out += shown.bytes;
    units += shown.units;
  }
  return out;
}

/// Lines that a text takes in a column: words are not broken, and Cyrillic letters are wider than the digits that
/// column widths are counted in.
std::size_t lines_in(std::string_view text, double width) {
  const double letters = std::max(1.0, width * 0.88);
  std::size_t lines = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const auto length = static_cast<double>(code_points(text.substr(start, end - start)));
    lines += static_cast<std::size_t>(std::max(1.0, std::ceil(length / letters)));
    start = end + 1;
  }
  return lines;
}

/// A new file; a name that cannot be written where there can be none.
std::string temporary_file() {
  std::error_code error;
  std::string name = (std::filesystem::temp_directory_path(error) / "tulga-XXXXXX").string();
  const int file = mkstemp(name.data());
  if (file >= 0) close(file);
  return name;
}

}  // namespace

std::string cell_name(CellAt at) {
  char name[LXW_MAX_CELL_NAME_LENGTH];
  lxw_rowcol_to_cell(name, at.row, at.column);
  return name;
}

struct Sheet::Parts {
  lxw_workbook* book;
  lxw_worksheet* sheet;
  Formats& formats;
  bool& full;  // a sheet has no room for more rows
  std::string name;
  std::vector<double> widths;
  std::map<std::uint32_t, std::size_t> lines;  // of the rows that are higher than one

  /// Spreadsheets fit the height of a row when it is edited, not all of them when a file is opened.
  void grow(CellAt at, std::string_view text) {
    if (at.column >= widths.size()) return;
    const std::size_t needed = lines_in(text, widths[at.column]);
    std::size_t& known = lines[at.row];
    if (needed <= std::max<std::size_t>(known, 1)) return;
    known = needed;
    worksheet_set_row(sheet, at.row, std::min(highest_row, 3 + 13.5 * static_cast<double>(needed)), nullptr);
  }

  void note(lxw_error error) { full = full || error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE; }

  lxw_format* format(const CellLook& look) {
    lxw_format*& known = formats[look];
    if (!known) known = make_format(book, look);
    return known;
  }
};

Sheet::Sheet(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Sheet::Sheet(Sheet&&) noexcept = default;
Sheet::~Sheet() = default;

std::string Sheet::quoted_name() const { return "'" + parts_->name + "'"; }

void Sheet::head(const std::vector<std::string>& titles, const std::vector<double>& widths, std::uint16_t frozen) {
  lxw_worksheet* sheet = parts_->sheet;
  parts_->widths = widths;
  for (double& width : parts_->widths) width -= 2;  // the arrow of the filter
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const auto column = static_cast<std::uint16_t>(i);
    worksheet_set_column(sheet, column, column, widths[i], nullptr);
    text({0, column}, titles[i], {.fill = Fill::heading, .number_format = {}, .bold = true});
  }
  parts_->widths = widths;
  worksheet_freeze_panes(sheet, 1, frozen);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
  worksheet_set_footer(sheet, "&L&A&R&P / &N");
}

void Sheet::text(CellAt at, std::string_view text, const CellLook& look) {
  const std::string shown = cell_text(text, longest_cell);
  parts_->grow(at, shown);
  if (shown.empty())
    parts_->note(worksheet_write_blank(parts_->sheet, at.row, at.column, parts_->format(look)));
  else
    parts_->note(worksheet_write_string(parts_->sheet, at.row, at.column, shown.c_str(), parts_->format(look)));
}

void Sheet::number(CellAt at, double value, const CellLook& look) {
  worksheet_write_number(parts_->sheet, at.row, at.column, value, parts_->format(look));
}

void Sheet::formula(CellAt at, const std::string& formula, CellValue value, const CellLook& look) {
  lxw_format* format = parts_->format(look);
  if (value)
    worksheet_write_formula_num(parts_->sheet, at.row, at.column, formula.c_str(), format, *value);
  else
    worksheet_write_formula_str(parts_->sheet, at.row, at.column, formula.c_str(), format, "");
}

void Sheet::formula(CellAt at, const std::string& formula, std::string_view value, const CellLook& look) {
  worksheet_write_formula_str(parts_->sheet, at.row, at.column, formula.c_str(), parts_->format(look),
                              cell_text(value, longest_cell).c_str());
}

void Sheet::link(CellAt at, const std::string& target, std::string_view shown, const CellLook& look) {
  const std::string url = "internal:" + target, words = cell_text(shown, longest_cell);
  parts_->grow(at, words);
  const lxw_error error = worksheet_write_url_opt(parts_->sheet, at.row, at.column, url.c_str(), parts_->format(look),
                                                  words.c_str(), nullptr);
  if (error != LXW_NO_ERROR) text(at, shown, look);  // a sheet has at most 65,530 links
}

void Sheet::comment(CellAt at, std::string_view text) {
  const std::string shown = cell_text(text, longest_comment);
  lxw_comment_options options = {};
  char author[] = "tulga";
  options.author = author;
  options.width = 320;
  options.height = static_cast<std::uint16_t>(std::min<std::size_t>(400, 40 + shown.size() / 60 * 16));
  options.font_size = 9;
  worksheet_write_comment_opt(parts_->sheet, at.row, at.column, shown.c_str(), &options);
}

void Sheet::choices(CellAt first, CellAt last, std::vector<std::string> values, const std::string& advice) {
  std::vector<const char*> list;
  for (const std::string& value : values) list.push_back(value.c_str());
  list.push_back(nullptr);
  lxw_data_validation validation = {};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = const_cast<decltype(validation.value_list)>(list.data());
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.error_message = const_cast<char*>(advice.c_str());
  worksheet_data_validation_range(parts_->sheet, first.row, first.column, last.row, last.column, &validation);
}

void Sheet::fill_when(CellAt first, CellAt last, const std::string& formula, Fill fill) {
  lxw_format* format = workbook_add_format(parts_->book);
  colour(format, fill);
  lxw_conditional_format condition = {};
  condition.type = LXW_CONDITIONAL_TYPE_FORMULA;
  condition.value_string = const_cast<char*>(formula.c_str());
  condition.format = format;
  condition.stop_if_true = LXW_TRUE;
  worksheet_conditional_format_range(parts_->sheet, first.row, first.column, last.row, last.column, &condition);
}

void Sheet::filter(CellAt first, CellAt last) {
  worksheet_autofilter(parts_->sheet, first.row, first.column, last.row, last.column);
}

struct Workbook::Parts {
  std::string file = temporary_file();
  lxw_workbook* book = workbook_new(file.c_str());
  Formats formats;
  bool full = false;
};

Workbook::Workbook() : parts_(std::make_unique<Parts>()) {
  lxw_doc_properties properties = {};
  char author[] = "tulga";
  properties.author = author;
  properties.created = created;
  workbook_set_properties(parts_->book, &properties);
}

Workbook::~Workbook() {
  if (parts_->book) workbook_close(parts_->book);
  std::error_code gone;
  std::filesystem::remove(parts_->file, gone);
}

Sheet Workbook::sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(parts_->book, name.c_str());
  return Sheet(
      std::make_unique<Sheet::Parts>(Sheet::Parts{parts_->book, sheet, parts_->formats, parts_->full, name, {}, {}}));
}

void Workbook::write_to(std::ostream& out) {
  const lxw_error error = workbook_close(parts_->book);
  parts_->book = nullptr;
  if (parts_->full || error != LXW_NO_ERROR) {
    errno = EFBIG;
    out.setstate(std::ios::failbit);
    return;
  }
  std::ifstream file(parts_->file, std::ios::binary);
  out << file.rdbuf();
}

}  // namespace tulga
