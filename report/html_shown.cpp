#include <algorithm>
#include <utility>

#include "report/html_views.h"
#include "report/passed.h"

namespace tulga {

namespace {

constexpr double dots_an_inch = 92;
constexpr std::size_t most_pages = 24;  // of one document: what a browser takes without trouble

/// A figure that stands in no row and no summary, and its finding.
using Elsewhere = std::pair<const Text*, std::size_t>;

void mark_blocks(Shown& shown, const std::vector<Elsewhere>& figures) {
  for (const Block& block : shown.extraction.document.blocks) {
    if (!block.is_table) shown.texts.add(block.paragraph);
    for (const Cell& cell : block.table.cells) shown.texts.add(cell.text);
  }
  for (const auto& [figure, finding] : figures)
    if (const auto where = shown.texts.find(*figure)) shown.texts.mark(*where, finding);
  for (const Block& block : shown.extraction.document.blocks) {
    const auto marked = [&](const Cell& cell) { return shown.texts.has_marks(cell.text); };
    if (block.is_table ? std::any_of(block.table.cells.begin(), block.table.cells.end(), marked)
                       : shown.texts.has_marks(block.paragraph))
      shown.blocks.push_back(&block);
  }
}

}  // namespace

Shown::Shown(const Outcome& of, const Extraction& from, std::string begin)
    : outcome(of),
      extraction(from),
      prefix(std::move(begin)),
      exhibits(tulga::exhibits(of)),
      texts(of.submission ? *of.submission : none),
      boxes(from.document) {
  std::vector<Elsewhere> elsewhere;
  for (const Exhibit& exhibit : exhibits)
    for (std::size_t i = 0; i < exhibit.figures.size(); ++i) {
      boxes.add(exhibit.figures[i], exhibit.number, i < strong_figures(exhibit));
      if (const auto where = texts.find(exhibit.figures[i]))
        texts.mark(*where, exhibit.number);
      else
        elsewhere.emplace_back(&exhibit.figures[i], exhibit.number);
    }
  if (!elsewhere.empty()) mark_blocks(*this, elsewhere);
}

bool Shown::has_picture(int page) const {
  const auto found = std::find(pages.begin(), pages.end(), page);
  return found != pages.end() && !pictures[static_cast<std::size_t>(found - pages.begin())].empty();
}

std::string Shown::address(const Text& figure) const {
  if (const auto on = boxes.find(figure); on && has_picture(on->page))
    return prefix + "b" + std::to_string(on->page) + "-" + std::to_string(on->number);
  if (const auto in = texts.find(figure); in && texts.is_marked(*in))
    return prefix + "t" + std::to_string(in->text) + "-" + std::to_string(in->offset);
  return {};
}

std::string Shown::findings(const std::vector<std::size_t>& numbers) const {
  std::string out;
  for (const std::size_t number : numbers) out += (out.empty() ? "" : " ") + finding(number);
  return out;
}

std::string Shown::worst(const std::vector<std::size_t>& numbers) const {
  const Check* out = nullptr;
  for (const std::size_t number : numbers) {
    const Check* check = exhibits[number - 1].check;
    if (out == nullptr || std::pair(is_standing(*check), check->severity) > std::pair(is_standing(*out), out->severity))
      out = check;
  }
  return std::string(out == nullptr ? level_of(Severity::note) : level_of(*out));
}

std::string Shown::rating(std::size_t row, Assessor assessor) const {
  return prefix + (assessor == Assessor::higher ? "h" : "s") + std::to_string(row + 1);
}

std::string Shown::overall(const Summary& summary) const {
  return prefix + "o" + std::to_string(&summary - outcome.submission->summaries.data());
}

std::string_view level_of(Severity severity) {
  constexpr std::string_view names[] = {"note", "warning", "error"};
  return names[static_cast<int>(severity)];
}

std::string_view level_of(const Check& check) {
  return check.accepted ? std::string_view("accepted") : level_of(check.severity);
}

void take_pictures(Shown& shown, PageImages& images, std::size_t most_bytes) {
  shown.pages = shown.boxes.pages();
  if (shown.pages.size() > most_pages) shown.pages.resize(most_pages);
  std::sort(shown.pages.begin(), shown.pages.end());
  shown.pictures = images.of(shown.outcome.source, shown.pages, dots_an_inch, most_bytes);
}

}  // namespace tulga
