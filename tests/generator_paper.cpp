// Made reports on paper: words, ruling lines and page ends.

#include <algorithm>

#include "extract/normalise.h"
#include "tests/generator_forms.h"

namespace tulga::test {

namespace {

constexpr double page_width = 842, page_height = 595;  // A4, landscape
constexpr double left_edge = 40, top_edge = 40, bottom_edge = 555;
constexpr double letter = 4.2, line_height = 10, font_size = 8, padding = 3;

const std::vector<double> provision_widths = {46, 38, 140, 170, 240, 50, 72}, summary_widths = {60, 180, 50, 40};

class Paper {
 public:
  explicit Paper(Form form) : form_(form) { turn(); }

  void lines(const std::vector<std::string>& all) {
    for (const std::string& line : all) {
      if (y_ + line_height > bottom_edge) turn();
      write(left_edge + 220, y_, line);
      y_ += line_height * 1.2;
    }
    y_ += 8;
  }

  void table(const Item& item, bool repeats) {
    const auto& widths = item.kind == Item::Kind::provisions ? provision_widths : summary_widths;
    const std::size_t head = item.kind == Item::Kind::provisions ? 2 : 0;
    edges_ = {left_edge};
    for (const double width : widths) edges_.push_back(edges_.back() + width);
    begin();
    for (std::size_t i = 0; i < item.rows.size(); ++i) row(item.rows[i], item, i < head ? 0 : head, repeats);
    end();
    y_ += 14;
  }

  /// Summaries begin on a page of their own.
  void new_page() {
    if (y_ > top_edge) turn();
  }

  Document done() {
    document_.page_count = static_cast<int>(document_.pages.size());
    document_.kind = "pdf";
    return std::move(document_);
  }

 private:
  Page& page() { return document_.pages.back(); }

  void turn() {
    document_.pages.push_back(
        {.number = static_cast<int>(document_.pages.size()) + 1, .width = page_width, .height = page_height});
    y_ = top_edge;
  }

  void write(double x, double y, const std::string& line) {
    for (const std::string& text : wrapped(line, 1)) {
      const double width = static_cast<double>(code_points(text)) * letter;
      if (!text.empty())
        page().words.push_back({.box = {x, y, x + width, y + font_size}, .text = text, .font_size = font_size});
      x += width + letter * 0.6;
    }
  }

  void begin() {
    top_ = y_;
    splits_.clear();
    rule(y_);
  }

  void rule(double y) {
    if (form_ != Form::borderless) page().rulings.push_back({edges_.front(), y, edges_.back(), y});
  }

  /// Vertical lines, from the top of the table on this page: not through cells that span all of it.
  void end() {
    if (form_ != Form::ruled) return;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      const bool outer = i == 0 || i + 1 == edges_.size();
      double top = top_;
      for (const auto& [from, to] : splits_) {
        if (outer) continue;
        if (from > top) page().rulings.push_back({edges_[i], top, edges_[i], from});
        top = to;
      }
      if (y_ > top) page().rulings.push_back({edges_[i], top, edges_[i], y_});
    }
  }

  void break_page(const Item& item, std::size_t head, bool repeats) {
    end();
    turn();
    begin();
    for (std::size_t i = 0; i < head; ++i)
      if (repeats || i + 1 == head) row(item.rows[i], item, 0, repeats);
  }

  using Lines = std::vector<std::vector<std::string>>;  // of each cell

  Lines lines_of(const std::vector<std::string>& cells) const {
    Lines out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const double width = (cells.size() == 1 ? edges_.back() : edges_[i + 1]) - edges_[i] - 2 * padding;
      out.push_back(wrapped(cells[i], static_cast<std::size_t>(width / letter)));
    }
    return out;
  }

  /// A row, cut by the end of the page where it does not fit. `head` rows go above what is left of it.
  void row(const std::vector<std::string>& cells, const Item& item, std::size_t head, bool repeats) {
    const Lines all = lines_of(cells);
    std::size_t height = 0;
    for (const auto& lines : all) height = std::max(height, lines.size());
    const bool fits = y_ + static_cast<double>(height) * line_height + 2 * padding <= bottom_edge;
    const bool keep_whole = height < 4 || cells.size() == 1;
    if (!fits && (keep_whole || y_ + 3 * line_height > bottom_edge)) break_page(item, head, repeats);
    double top = y_;
    y_ += padding;
    for (std::size_t line = 0; line < height; ++line) {
      if (y_ + line_height > bottom_edge) {
        y_ += padding;
        rule(y_);
        break_page(item, head, repeats);
        top = y_;
        y_ += padding;
      }
      for (std::size_t i = 0; i < all.size(); ++i)
        if (line < all[i].size()) write(left_of(cells, all[i][line], i), y_, all[i][line]);
      y_ += line_height;
    }
    y_ += padding;
    if (cells.size() == 1) splits_.emplace_back(top, y_);
    rule(y_);
  }

  /// Ratings and numbers stand in the middle of their cells, a heading over all columns in that of the table.
  double left_of(const std::vector<std::string>& cells, const std::string& line, std::size_t column) const {
    const bool middle = cells.size() == 1 || code_points(cells[column]) < 8;
    const double right = cells.size() == 1 ? edges_.back() : edges_[column + 1];
    const double width = static_cast<double>(code_points(line)) * letter;
    return middle ? (edges_[column] + right - width) / 2 : edges_[column] + padding;
  }

  Form form_;
  Document document_;
  std::vector<double> edges_;
  std::vector<std::pair<double, double>> splits_;  // rows of one cell on this page
  double y_ = 0, top_ = 0;
};

}  // namespace

Document paper_of(const Report& report) {
  Paper paper(report.form);
  const std::vector<Item> items = items_of(report);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i + 1 < items.size() && items[i + 1].kind == Item::Kind::summary) paper.new_page();
    if (items[i].kind == Item::Kind::lines)
      paper.lines(items[i].lines);
    else
      paper.table(items[i], report.house.header_repeats);
  }
  return paper.done();
}

}  // namespace tulga::test
