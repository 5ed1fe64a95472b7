#include "extract/region.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>

#include "extract/draft.h"
#include "extract/text_grid.h"

namespace tulga {

namespace {

constexpr std::size_t most_lines = 2000;  // of one region
constexpr std::size_t most_words = 20'000;

/// What the pieces of a region look like.
struct Look {
  int lines = 0, parted = 0;    // lines, and those with more than one piece
  int pieces = 0, figures = 0;  // right of the first column
  int columns = 0, prose = 0;   // columns, and those with running text
  bool marks_only = false;      // the first column has nothing but bullets or item numbers
  bool leaders = false;         // dots lead to page numbers
};

bool is_mark(const std::string& text) {
  static const std::string marks[] = {"•", "-", "–", "—", "o", "*", "▪", "■", "►", "·", "", "", "", "➢"};
  if (std::find(std::begin(marks), std::end(marks), text) != std::end(marks)) return true;
  if (text.empty() || text.size() > 7) return false;
  const char last = text.back();
  return last == '.' || last == ')' || (text.find('.') != std::string::npos && is_figure(text));
}

Look look_at(const Page& page, const TextRows& rows) {
  Look look;
  look.columns = static_cast<int>(rows.columns.size());
  std::vector<int> words(look.columns, 0), pieces(look.columns, 0), full(look.columns, 0);
  int first = 0, marks = 0, leaders = 0, rising = 0, last_number = 0;
  for (std::size_t i = 0; i < rows.lines.size(); ++i) {
    ++look.lines;
    if (rows.pieces[i].size() > 1) ++look.parted;
    bool leader = false;
    for (const Piece& piece : rows.pieces[i]) {
      if (piece.first > 0 && rows.pieces[i].size() > 1) ++look.pieces, look.figures += piece.figure;
      for (const int w : piece.words) leader = leader || is_leader(page.words[w].text);
      if (piece.first != piece.last) continue;
      words[piece.first] += static_cast<int>(piece.words.size()), ++pieces[piece.first];
      if (piece.box.width() > 0.7 * rows.columns[piece.first].width()) ++full[piece.first];
      if (piece.first == 0) ++first, marks += is_mark(page.words[piece.words.front()].text) && piece.words.size() == 1;
    }
    leaders += leader;
    if (!rows.lines[i].words.empty()) {
      const int number = std::atoi(page.words[rows.lines[i].words.back()].text.c_str());
      if (leader && number >= last_number && number < 5000) ++rising;
      if (leader) last_number = number;
    }
  }
  for (int c = 0; c < look.columns; ++c)
    if (!rows.numeric[c] && words[c] >= 4 * pieces[c] && full[c] * 2 >= pieces[c]) ++look.prose;
  look.marks_only = first > 0 && marks * 10 >= first * 8;
  look.leaders = leaders * 2 >= look.lines && rising * 10 >= leaders * 9 && look.columns <= 3;
  return look;
}

/// Whether text with these looks is a table. Where lines are drawn above and below less is asked for.
bool is_table(const Look& look, bool ruled) {
  if (look.columns < 2 || look.prose == look.columns || look.leaders) return false;
  if (look.marks_only && look.columns - look.prose <= 1) return false;
  const double figures = look.pieces == 0 ? 0 : static_cast<double>(look.figures) / look.pieces;
  if (ruled) return look.parted >= (look.columns > 2 ? 2 : 3) && look.parted * 3 >= look.lines;
  if (look.parted < (look.columns >= 4 && figures > 0.5 ? 2 : 3)) return false;
  if (look.parted * (look.columns > 2 ? 4 : 2) < look.lines && look.columns < 4) return false;
  if (look.columns == 2) return figures >= 0.6 && look.parted * 10 >= look.lines * 6;
  if (figures >= 0.35) return true;
  return look.parted * 10 >= look.lines * 5 && look.prose * 2 <= look.columns;
}

/// How well gutters part lines: what they part counts for them, what runs over them and wide gaps that they leave
/// count against them. Between ruling lines a line of one piece may run over all of them: it is a heading.
double quality(const Page& page, const TextRows& rows, double wide_gap, bool ruled) {
  double out = 0;
  for (const std::vector<Piece>& pieces : rows.pieces) {
    out += static_cast<double>(pieces.size()) - 1;
    for (const Piece& piece : pieces) {
      if (!ruled || pieces.size() > 1) out -= piece.last - piece.first;
      for (std::size_t i = 0; i + 1 < piece.words.size(); ++i)
        if (page.words[piece.words[i + 1]].box.left - page.words[piece.words[i]].box.right > wide_gap) out -= 2;
    }
  }
  return out;
}

Parting parting_by(const Page& page, const std::vector<Line>& lines, std::vector<Gutter> gutters, bool ruled) {
  Parting out;
  out.gutters = true_gutters(page, lines, std::move(gutters));
  if (!out.gutters.empty())
    out.quality = quality(page, cut(page, lines, out.gutters), 0.75 * usual_height(page), ruled);
  return out;
}

bool is_small_enough(const std::vector<Line>& lines) {
  std::size_t words = 0;
  for (const Line& line : lines) words += line.words.size();
  return lines.size() <= most_lines && words <= most_words;
}

bool is_year(const std::string& text) {
  return text.size() == 4 && (text.compare(0, 2, "19") == 0 || text.compare(0, 2, "20") == 0) && is_figure(text);
}

}  // namespace

std::vector<Box> segments(const Page& page, const Line& line, double wide_gap) {
  std::vector<Box> out;
  for (const int w : line.words) {
    const Box& box = page.words[w].box;
    if (!out.empty() && box.left - out.back().right < wide_gap)
      out.back() = unite(out.back(), box);
    else
      out.push_back(box);
  }
  return out;
}

std::size_t columns_numbered(const Page& page, const Line& line) {
  constexpr std::size_t fewest = 5;
  std::size_t count = 0;
  for (const int w : line.words)
    if (page.words[w].text != std::to_string(++count)) return 0;
  return count < fewest ? 0 : count;
}

double wide_gaps(const Page& page, const std::vector<Line>& lines) {
  const double gap = 0.75 * usual_height(page);
  double count = 0;
  for (const Line& line : lines) count += static_cast<double>(segments(page, line, gap).size()) - 1;
  return count;
}

Parting best_parting(const Page& page, const std::vector<Line>& lines, bool ruled) {
  Parting best = parting_by(page, lines, find_gutters(page, lines), ruled);
  if (best.quality >= wide_gaps(page, lines)) return best;
  const auto judge = [&](std::vector<Gutter> gutters) {
    Parting other = parting_by(page, lines, std::move(gutters), ruled);
    if (other.quality > best.quality + 0.5) best = std::move(other);
  };
  const auto consider = [&](std::size_t first, std::size_t last) {
    judge(find_gutters(page, {lines.begin() + first, lines.begin() + last}));
  };
  for (std::size_t n = 1; n <= 4 && n + 3 <= lines.size(); ++n) consider(n, lines.size());
  for (std::size_t n = 1; n <= 2 && n + 3 <= lines.size(); ++n) consider(0, lines.size() - n);
  for (std::size_t n = 1; n <= 3 && n + 4 <= lines.size(); ++n) consider(n, lines.size() - 1);
  const double gap = 0.75 * usual_height(page);
  std::vector<Line> parted;
  std::copy_if(lines.begin(), lines.end(), std::back_inserter(parted),
               [&](const Line& line) { return segments(page, line, gap).size() > 1; });
  if (ruled && parted.size() >= 3 && parted.size() < lines.size()) judge(find_gutters(page, parted));
  if (lines.size() >= 8) consider(0, lines.size() / 2), consider(lines.size() / 2, lines.size());
  return best;
}

std::optional<Region> region_of(const Page& page, std::vector<Line> lines, bool ruled) {
  if (lines.size() < 2 || !is_small_enough(lines)) return std::nullopt;
  Parting parting = best_parting(page, lines, ruled);
  if (parting.gutters.empty()) return std::nullopt;
  const bool numbered = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    return columns_numbered(page, line) == parting.gutters.size() + 1;
  });
  if (!numbered && !is_table(look_at(page, cut(page, lines, parting.gutters)), ruled)) return std::nullopt;
  const double parts = wide_gaps(page, lines);
  return Region{std::move(lines), std::move(parting.gutters), ruled, numbered, false, parting.quality, parts};
}

void trim(const Page& page, Region& region) {
  const auto outside = [&](const std::vector<Piece>& pieces, int columns, bool top) {
    if (pieces.size() == 1) return pieces.front().first == 0 && (top || pieces.front().last > 0);
    const Piece& longest = *std::max_element(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
      return a.last - a.first < b.last - b.first;
    });
    return longest.last - longest.first + 1 > columns / 2 && longest.words.size() >= 4;
  };
  TextRows rows = cut(page, region.lines, region.gutters);
  const int columns = static_cast<int>(rows.columns.size());
  std::size_t first = 0, last = rows.lines.size();
  while (first < last && outside(rows.pieces[first], columns, true)) ++first;
  while (last > first && outside(rows.pieces[last - 1], columns, false)) --last;
  region.lines = {region.lines.begin() + first, region.lines.begin() + last};
}

std::size_t second_head(const Page& page, const Region& region) {
  const TextRows rows = cut(page, region.lines, region.gutters);
  const auto has_figures = [&](std::size_t i) {
    return std::any_of(rows.pieces[i].begin(), rows.pieces[i].end(), [&](const Piece& piece) {
      return piece.figure && piece.first > 0 && !is_year(page.words[piece.words[0]].text);
    });
  };
  std::size_t singles = 0;
  bool figures_above = false;
  for (std::size_t i = 0; i < rows.lines.size(); ++i) {
    const std::vector<Piece>& pieces = rows.pieces[i];
    if (pieces.size() == 1 && pieces[0].first == 0) {
      ++singles;
      continue;
    }
    const bool head = !has_figures(i) && (pieces.front().first > 0 || (pieces.size() > 1 && singles > 1));
    if (figures_above && singles > 0 && head) return i - singles;
    figures_above = figures_above || has_figures(i);
    singles = 0;
  }
  return 0;
}

}  // namespace tulga
