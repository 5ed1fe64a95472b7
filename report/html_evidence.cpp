#include <algorithm>
#include <cmath>

#include "extract/normalise.h"
#include "report/base64.h"
#include "report/html_views.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/template.h"

namespace tulga {

namespace {

constexpr std::size_t longest_unmarked = 240;  // code points of a text in which nothing is marked

/// Points with one decimal, as SVG takes them.
std::string points(double value) {
  const long tenths = std::lround(value * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(std::labs(tenths % 10));
}

View rectangle(const Box& box) {
  View view;
  view.set("x", points(std::max(0.0, box.left))).set("y", points(std::max(0.0, box.top)));
  return std::move(view.set("width", points(box.width())).set("height", points(box.height())));
}

/// "1·2", "1·2·3·…"
std::string numbers_text(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t most = 3;
  std::string out;
  for (std::size_t i = 0; i < std::min(numbers.size(), most); ++i)
    out += (i == 0 ? "" : "·") + std::to_string(numbers[i]);
  return numbers.size() > most ? out + "·…" : out;
}

// The tag with a box's numbers straddles its upper edge, at the right, where lines of text seldom reach.
constexpr double tag_height = 11, tag_digit = 5.6, tag_margin = 5;

void set_tag(View& view, const Box& box, const std::vector<std::size_t>& numbers, double page_width) {
  const std::string words = numbers_text(numbers);
  const double width = tag_margin + tag_digit * static_cast<double>(code_points(words));
  const double left = std::clamp(box.right - width - 2, 0.0, std::max(0.0, page_width - width));
  const double top = std::max(0.0, box.top - tag_height / 2);
  view.set("tag", rectangle({left, top, left + width, top + tag_height})).set("numbers", words);
  view.set("tag_x", points(left + width / 2)).set("tag_y", points(top + tag_height - 2.6));
}

View box_view(const Shown& shown, const PageBox& box, const std::string& address, double page_width) {
  std::vector<std::size_t> numbers;
  bool strong = false;
  for (const auto& [number, strongly] : box.findings) {
    numbers.push_back(number);
    strong = strong || strongly;
  }
  View figures = View::list();
  for (const Box& figure : box.figures)
    figures.add(rectangle({figure.left - 1, figure.top, figure.right + 1, figure.bottom}));
  View view = rectangle(box.box);
  view.set("address", address).set("level", shown.worst(numbers)).set("strong", View(strong));
  view.set("finding", shown.finding(numbers.front())).set("findings", shown.findings(numbers));
  set_tag(view, box.box, numbers, page_width);
  return std::move(view.set("figures", std::move(figures)));
}

/// How much of a page is worth showing: down to the last word or line, all of it where there is an image.
double seen_height(const Page& page) {
  constexpr double margin = 24;
  return page.has_image ? page.height : std::min(page.height, page.foot + margin);
}

View page_view(const Shown& shown, const Page& page, const std::string& picture) {
  View list = View::list();
  const std::string begin = shown.prefix + "b" + std::to_string(page.number) + "-";
  const std::vector<PageBox>& boxes = shown.boxes.on(page.number);
  for (std::size_t i = 0; i < boxes.size(); ++i)
    list.add(box_view(shown, boxes[i], begin + std::to_string(i + 1), page.width));
  View view;
  view.set("page", both(Message{"place-page", {{"page", std::to_string(page.number)}}}));
  view.set("page_width", points(page.width)).set("page_height", points(page.height));
  view.set("seen_height", points(seen_height(page)));
  return std::move(view.set("picture", base64(picture)).set("boxes", std::move(list)));
}

/// A text of the document, marked where figures of findings stand.
View text_view(const Shown& shown, const Text& text) {
  View list = View::list();
  if (!shown.texts.has_marks(text)) {
    View piece;
    list.add(std::move(piece.set("marked", View(false)).set("words", one_line(cut(text.text, longest_unmarked)))));
    return list;
  }
  const std::string begin = shown.prefix + "t" + std::to_string(shown.texts.number(text)) + "-";
  for (const ShownPiece& part : shown.texts.pieces(text)) {
    View piece;
    piece.set("marked", View(!part.findings.empty())).set("words", one_line(part.text));
    if (!part.findings.empty()) {
      piece.set("address", begin + std::to_string(part.offset)).set("level", shown.worst(part.findings));
      piece.set("finding", shown.finding(part.findings.front())).set("findings", shown.findings(part.findings));
      piece.set("numbers", numbers_text(part.findings));
    }
    list.add(std::move(piece));
  }
  return list;
}

View row_view(const Shown& shown, const Row& row, std::size_t i) {
  View view;
  view.set("section", one_line(row.section));
  view.set("decision_no", text_view(shown, row.decision_no)).set("provision_no", text_view(shown, row.provision_no));
  view.set("both_numbers", View(!row.decision_no.empty() && !row.provision_no.empty()));
  view.set("decision", text_view(shown, row.decision.title)).set("date", text_view(shown, row.decision.date_text));
  view.set("act", text_view(shown, row.decision.number)).set("provision", text_view(shown, row.provision));
  view.set("progress", text_view(shown, row.progress));
  view.set("self", text_view(shown, row.self.spelling)).set("higher", text_view(shown, row.higher.spelling));
  view.set("self_cell", shown.rating(i, Assessor::self)).set("higher_cell", shown.rating(i, Assessor::higher));
  return view;
}

}  // namespace

View pages_view(const Shown& shown) {
  View list = View::list();
  for (std::size_t i = 0; i < shown.pages.size(); ++i) {
    const auto& pages = shown.extraction.document.pages;
    const auto page = std::find_if(pages.begin(), pages.end(),
                                   [&](const Page& candidate) { return candidate.number == shown.pages[i]; });
    if (page != pages.end() && !shown.pictures[i].empty()) list.add(page_view(shown, *page, shown.pictures[i]));
  }
  return list;
}

View rows_view(const Shown& shown) {
  View list = View::list();
  std::string section;
  const auto& rows = shown.outcome.submission->rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    View view = row_view(shown, rows[i], i);
    view.set("begins", View(!rows[i].section.empty() && rows[i].section != section));
    section = rows[i].section;
    list.add(std::move(view));
  }
  return list;
}

View blocks_view(const Shown& shown) {
  View list = View::list();
  for (const Block* block : shown.blocks) {
    View rows = View::list();
    if (!block->is_table) {
      View cells = View::list(), cell, row;
      cells.add(std::move(cell.set("cell", text_view(shown, block->paragraph))));
      rows.add(std::move(row.set("cells", std::move(cells))));
    }
    for (std::size_t i = 0; i < block->table.cells.size();) {
      View cells = View::list(), row;
      for (const int here = block->table.cells[i].row;
           i < block->table.cells.size() && block->table.cells[i].row == here; ++i) {
        const Cell& from = block->table.cells[i];
        View cell;
        cell.set("cell", text_view(shown, from.text)).set("columns", std::to_string(from.column_span));
        cells.add(std::move(cell.set("lines", std::to_string(from.row_span))));
      }
      rows.add(std::move(row.set("cells", std::move(cells))));
    }
    View view;
    list.add(std::move(view.set("table", View(block->is_table)).set("block_rows", std::move(rows))));
  }
  return list;
}

View summaries_view(const Shown& shown) {
  View list = View::list();
  for (const Summary& summary : shown.outcome.submission->summaries) {
    View lines = View::list();
    for (const Category& line : summary.categories) {
      View view;
      view.set("label", text_view(shown, line.label)).set("percent", text_view(shown, line.percent.spelling));
      lines.add(std::move(view.set("count", text_view(shown, line.count.spelling))));
    }
    const bool self = summary.assessor == Assessor::self, higher = summary.assessor == Assessor::higher;
    View view;
    view.set("assessor", both(Message{self     ? "subject-self-summary"
                                      : higher ? "subject-higher-summary"
                                               : "subject-summary",
                                      {}}));
    view.set("overall_cell", shown.overall(summary)).set("total", text_view(shown, summary.total.spelling));
    list.add(std::move(view.set("overall", text_view(shown, summary.overall.spelling)).set("lines", std::move(lines))));
  }
  return list;
}

}  // namespace tulga
