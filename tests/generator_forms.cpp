#include "tests/generator_forms.h"

#include <algorithm>

#include "extract/normalise.h"
#include "tests/generator_words.h"

namespace tulga::test {

namespace {

using Cells = std::vector<std::string>;

const Cells headings = {
    "Шийдвэр Д/д",      "Заалт Д/д",      "Шийдвэрийн нэр, огноо, дугаар",  "Холбогдох заалтын агуулга",
    "Хэрэгжилтийн явц", "Өөрийн үнэлгээ", "Дээд шатны байгууллагын үнэлгээ"};
const Cells column_numbers = {"1", "2", "3", "4", "5", "6", "7"};

Cells cells_of(const ReportRow& row) {
  const std::string decision = row.title + " " + row.date + " Дугаар " + row.number;
  return {row.decision_no, row.provision_no, decision, row.provision, account(row), row.self, row.higher};
}

Item provisions_of(const Report& report) {
  Item out{.kind = Item::Kind::provisions};
  out.rows = {headings, column_numbers};
  std::size_t section = report.sections.size();
  for (const ReportRow& row : report.rows) {
    if (row.section != section) out.rows.push_back({report.sections[row.section]});
    section = row.section;
    out.rows.push_back(cells_of(row));
  }
  return out;
}

Item summary_of(const Report& report, const ReportSummary& summary) {
  Item out{.kind = Item::Kind::summary};
  out.rows = {{summary.title}, {"Хэрэгжилт гаргах нийт арга хэмжээний тоо " + summary.total}};
  for (const SummaryLine& line : summary.lines) {
    const bool first = &line == &summary.lines.front(), last = &line == &summary.lines.back();
    if (last && !line.percent.empty() && !first)
      out.rows.push_back({line.label, line.percent, line.count, ""});  // one column to the left, as in real forms
    else
      out.rows.push_back({first ? "Үүнээс" : "", line.label, line.percent, line.count});
  }
  const std::string year = std::to_string(report.year);
  out.rows.push_back(
      {"Аймгийн ИТХ, ИТХТ-ийн " + year + " оны тогтоолын хэрэгжилтийн товчоо " + summary.overall + " хувьтай байна."});
  return out;
}

Item heading_of(const Report& report, const std::string& title, const std::string& assessor) {
  Item out{.kind = Item::Kind::lines, .lines = {title}};
  if (!assessor.empty()) out.lines.push_back(assessor);
  out.lines.insert(out.lines.end(), {"", report.date, "", report.place});
  return out;
}

Item signatures(const Report& report) {
  Random random(report.seed ^ 0x51);
  const std::string checked = person_name(random), made = person_name(random);
  return {.kind = Item::Kind::lines,
          .lines = {"ХЯНАСАН", "ЗАСАГ ДАРГЫН ТАМГЫН ГАЗРЫН ДАРГА " + checked, "", "БИЕЛЭЛТ ГАРГАСАН",
                    "ХУУЛЬ ЭРХ ЗҮЙН МЭРГЭЖИЛТЭН " + made}};
}

}  // namespace

std::vector<Item> items_of(const Report& report) {
  std::vector<Item> out;
  if (!report.rows.empty()) {
    out.push_back(heading_of(report, report.title, ""));
    out.push_back(provisions_of(report));
    out.push_back(signatures(report));
  }
  for (const ReportSummary& summary : report.summaries) {
    out.push_back(
        heading_of(report, summary.title,
                   summary.assessor == Assessor::self ? "(Өөрийн үнэлгээ)" : "(Дээд шатны байгууллагын үнэлгээ)"));
    out.push_back(summary_of(report, summary));
    out.push_back({.kind = Item::Kind::lines, .lines = {"_____ оОо _____"}});
  }
  return out;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines{""};
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string word = text.substr(start, end - start);
    std::string& line = lines.back();
    if (!line.empty() && code_points(line) + 1 + code_points(word) > width)
      lines.push_back(word);
    else
      line += (line.empty() ? "" : " ") + word;
    start = end + 1;
  }
  return lines;
}

namespace {

// --- tabs and bars

/// A row that a page end cuts: of some cells the last words stand on the next page.
std::pair<Cells, Cells> cut_row(const Cells& row, Random& random) {
  std::pair<Cells, Cells> out{row, Cells(row.size())};
  for (std::size_t i = 2; i < 5 && i < row.size(); ++i) {
    const std::vector<std::string> words = wrapped(row[i], 1);
    if (words.size() < 6 || random.chance(40)) continue;
    const std::size_t kept = words.size() / 3 + random.below(words.size() / 2);
    out.first[i] = out.second[i] = "";
    for (std::size_t w = 0; w < words.size(); ++w) {
      std::string& half = w < kept ? out.first[i] : out.second[i];
      half += (half.empty() ? "" : " ") + words[w];
    }
  }
  return out;
}

bool is_blank(const Cells& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
}

constexpr std::size_t rows_of_a_page = 5;

/// The rows of a table page by page: what a page end cuts goes on below the repeated heading.
std::vector<std::vector<Cells>> pages_of_rows(const Report& report, const Item& item) {
  Random random(report.seed ^ 0x7A);
  std::vector<std::vector<Cells>> pages(1);
  for (std::size_t i = 0; i < item.rows.size(); ++i) {
    const bool cuttable = item.kind == Item::Kind::provisions && i > 2 && item.rows[i].size() > 1;
    if (!cuttable || pages.back().size() < rows_of_a_page + random.below(3)) {
      pages.back().push_back(item.rows[i]);
      continue;
    }
    const auto [here, there] = random.chance(60) ? cut_row(item.rows[i], random) : std::pair{Cells{}, item.rows[i]};
    if (!here.empty()) pages.back().push_back(here);
    if (is_blank(there)) continue;
    pages.emplace_back();
    if (report.house.header_repeats && random.chance(50)) pages.back().push_back(headings);
    pages.back().push_back(column_numbers);
    pages.back().push_back(there);
  }
  return pages;
}

std::string tabbed(const Cells& row, std::size_t columns) {
  std::string out;
  for (std::size_t i = 0; i < columns; ++i) out += (i ? "\t" : "") + (i < row.size() ? row[i] : "");
  return out + "\n";
}

std::string barred(const Cells& row, std::size_t columns) {
  std::string out = "|";
  for (std::size_t i = 0; i < columns; ++i) out += " " + (i < row.size() ? row[i] : "") + " |";
  return out + "\n";
}

std::size_t columns_of(const Item& item) { return item.kind == Item::Kind::provisions ? 7 : 4; }

std::string text_table(const Report& report, const Item& item, bool bars) {
  std::string out;
  for (const std::vector<Cells>& page : pages_of_rows(report, item)) {
    for (std::size_t i = 0; i < page.size(); ++i) {
      out += bars ? barred(page[i], columns_of(item)) : tabbed(page[i], columns_of(item));
      if (bars && i == 0) out += barred(Cells(columns_of(item), "---"), columns_of(item));
    }
    out += "\n";
  }
  return out;
}

// --- columns that spaces align

std::vector<std::size_t> widths_of(const Item& item) {
  return item.kind == Item::Kind::provisions ? std::vector<std::size_t>{8, 6, 26, 34, 52, 10, 14}
                                             : std::vector<std::size_t>{8, 28, 6, 4};
}

constexpr std::size_t gap = 4, margin = 6;

std::string padded(const std::string& text, std::size_t width, bool middle) {
  const std::size_t left = width - std::min(width, code_points(text));
  const std::size_t before = middle ? left / 2 : 0;
  return std::string(before, ' ') + text + std::string(left - before, ' ');
}

/// Numbers and ratings stand in the middle of their columns, and so do the row of column numbers and the headings.
bool stands_in_middle(const Cells& row, std::size_t column) {
  return column < 2 || column > 4 || row == column_numbers || row == headings;
}

std::string without_spaces_behind(const std::string& text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

std::string aligned_row(const Cells& row, const Item& item) {
  const std::vector<std::size_t> widths = widths_of(item);
  if (row.size() == 1) return std::string(margin + (item.kind == Item::Kind::provisions ? 60 : 0), ' ') + row[0] + "\n";
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(wrapped(row[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string text(margin, ' ');
    for (std::size_t i = 0; i < cells.size(); ++i)
      text += padded(line < cells[i].size() ? cells[i][line] : "", widths[i], stands_in_middle(row, i)) +
              std::string(gap, ' ');
    out += without_spaces_behind(text) + "\n";
  }
  return out;
}

/// As `pdftotext -layout` prints it: a form feed ends a page.
std::string aligned_table(const Report& report, const Item& item) {
  std::string out;
  for (const std::vector<Cells>& page : pages_of_rows(report, item)) {
    if (!out.empty()) out += "\f";
    for (const Cells& row : page) out += aligned_row(row, item);
  }
  return out + "\n";
}

std::string text_of(const Report& report) {
  std::string out;
  for (const Item& item : items_of(report)) {
    if (item.kind != Item::Kind::lines)
      out += report.form == Form::aligned ? aligned_table(report, item)
                                          : text_table(report, item, report.form == Form::markdown);
    for (const std::string& line : item.lines)
      out += (report.form == Form::aligned && !line.empty() ? std::string(60, ' ') : "") + line + "\n";
    out += "\n";
  }
  return out;
}

// --- encodings

/// CP1251 with the letters of the 1990s: Є and Ї stand for Ө and Ү.
char in_cp1251(char32_t letter) {
  struct Pair {
    char32_t letter;
    int byte;
  };
  constexpr Pair others[] = {{U'Ө', 0xAA}, {U'ө', 0xBA}, {U'Ү', 0xAF}, {U'ү', 0xBF}, {U'Ё', 0xA8},
                             {U'ё', 0xB8}, {U'№', 0xB9}, {U'“', 0x93}, {U'”', 0x94}, {U'–', 0x96}};
  if (letter < 0x80) return static_cast<char>(letter);
  if (letter >= U'А' && letter <= U'я') return static_cast<char>(0xC0 + (letter - U'А'));
  for (const Pair& other : others)
    if (other.letter == letter) return static_cast<char>(other.byte);
  return '?';
}

std::string to_cp1251(const std::string& text) {
  std::string out;
  for (const char32_t letter : to_code_points(text)) out += in_cp1251(letter);
  return out;
}

std::string to_utf16(const std::string& text) {
  std::string out = "\xFF\xFE";
  for (const char32_t letter : to_code_points(text)) {
    out += static_cast<char>(letter & 0xFF);
    out += static_cast<char>(letter >> 8);
  }
  return out;
}

}  // namespace

std::string bytes_of(const Report& report) {
  const std::string text = text_of(report);
  if (report.form == Form::cp1251) return to_cp1251(text);
  return report.form == Form::utf16 ? to_utf16(text) : text;
}

}  // namespace tulga::test
