#include "extract/gutters.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

#include "extract/draft.h"

namespace tulga {

namespace {

/// A stretch of the page's width, and how many words lie over it.
struct Stretch {
  double left = 0, right = 0;
  int words = 0;
};

std::vector<Stretch> coverage(const Page& page, const std::vector<Line>& lines) {
  std::vector<std::pair<double, int>> events;
  for (const Line& line : lines)
    for (const int word : line.words) {
      const Box& box = page.words[word].box;
      events.emplace_back(box.left, 1);
      events.emplace_back(std::max(box.right, box.left), -1);
    }
  std::sort(events.begin(), events.end());
  std::vector<Stretch> out;
  int words = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (i > 0 && events[i].first > events[i - 1].first) out.push_back({events[i - 1].first, events[i].first, words});
    words += events[i].second;
  }
  return out;
}

/// How a line meets a strip.
enum class Meeting { beside, gap, enters, crosses };

Meeting meet(const Page& page, const Line& line, double left, double right, double space) {
  if (line.box.left >= right || line.box.right <= left) return Meeting::beside;
  // The words that run over the strip without more than an ordinary space between them.
  double run_left = 0, run_right = 0;
  bool in_run = false, enters = false;
  for (const int word : line.words) {
    const Box& box = page.words[word].box;
    if (in_run && box.left - run_right <= space) {
      run_right = std::max(run_right, box.right);
    } else {
      if (enters) break;
      run_left = box.left, run_right = box.right;
      in_run = true;
    }
    if (box.left < right - 0.01 && box.right > left + 0.01) enters = true;
  }
  if (!enters) return Meeting::gap;
  return run_left < left && run_right > right ? Meeting::crosses : Meeting::enters;
}

double narrowest(int support, double height, double space) {
  const double share = support >= 10 ? 0.25 : support >= 5 ? 0.45 : support >= 3 ? 0.7 : 1.0;
  return std::max(share * height, 1.25 * space);
}

/// The word right of a strip on a line that has words on both sides of it; the line's end where it has not.
std::vector<int>::const_iterator right_of(const Page& page, const Line& line, const Gutter& gutter) {
  const auto right = std::find_if(line.words.begin(), line.words.end(),
                                  [&](int w) { return page.words[w].box.left >= gutter.right - 0.01; });
  return right == line.words.begin() ? line.words.end() : right;
}

/// What stands on both sides of a strip: on how many lines.
struct Sides {
  int both = 0;                        // there are words on both sides
  int numbers = 0, beside = 0;         // numbers on both sides, and right beside the strip
  int far = 0, figures = 0;            // a wide gap, and a figure behind it
  int aligned = 0;                     // a word or figure that starts where the strip ends
  double nearest = 1e9, farthest = 0;  // of its gaps
  int starts = 0, ends = 0;            // a word that starts where the strip ends, a number that ends where it starts
  double uneven = 0;                   // so much must gaps differ before they are not spaces
  std::set<std::string_view> left{}, right{};
};

Sides sides_of(const Page& page, const std::vector<Line>& lines, const Gutter& gutter, double wide, double space) {
  constexpr double same_edge = 0.7;  // points
  Sides out;
  out.uneven = 2 * space;
  for (const Line& line : lines) {
    const auto right = right_of(page, line, gutter);
    if (right == line.words.end()) continue;
    const Word &before = page.words[*(right - 1)], &after = page.words[*right];
    const double gap = after.box.left - before.box.right;
    const bool numbers = are_two_numbers(before.text, after.text);
    ++out.both;
    out.numbers += numbers, out.beside += numbers && gap < 2 * space;
    out.far += gap >= wide;
    out.figures += gap >= wide && has_digit(after.text) && is_figure(after.text);
    const bool aligned = after.box.left - gutter.right < same_edge;
    if (aligned) ++out.aligned, out.nearest = std::min(out.nearest, gap), out.farthest = std::max(out.farthest, gap);
    out.starts += aligned && !is_figure(after.text);
    out.ends += gutter.left - before.box.right < same_edge && has_digit(before.text) && is_figure(before.text);
    out.left.insert(before.text), out.right.insert(after.text);
  }
  return out;
}

/// Whether a strip no wider than a space parts columns: on most lines there are
/// - numbers on both sides, on some right beside it: two numbers are never one cell, however near;
/// - or words or figures that all start there, behind texts of different lengths;
/// - or a wide gap with a figure behind it, or with words that all start there: it is narrow beside the longest only;
/// - or numbers that end there and words that start there, nearly all of them different.
bool parts_columns(const Sides& sides) {
  const auto most = [&](std::size_t count, int tenths) {
    return count >= 4 && static_cast<int>(count) * 10 >= sides.both * tenths;
  };
  if (most(sides.numbers, 6) && sides.beside >= 2) return true;
  if (most(sides.aligned, 8) && sides.farthest - sides.nearest > sides.uneven) return true;
  if (most(sides.figures, 6) || (most(sides.far, 6) && most(sides.starts, 8))) return true;
  return most(sides.ends, 8) && most(sides.starts, 8) && most(sides.left.size(), 7) && most(sides.right.size(), 6);
}

/// Whether two strips lie in one gap of a line: words of headings stand between them, not columns.
bool share_gap(const Page& page, const std::vector<Line>& lines, const Gutter& a, const Gutter& b) {
  return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    const auto right = right_of(page, line, a);
    return right != line.words.end() && right == right_of(page, line, b);
  });
}

bool overlaps(const std::vector<Gutter>& gutters, const Gutter& gutter) {
  return std::any_of(gutters.begin(), gutters.end(),
                     [&](const Gutter& g) { return g.left < gutter.right && gutter.left < g.right; });
}

/// Whether a strip over which at most `level` words lie is open on enough lines. Headings may stand in it, as they do
/// over several columns.
bool is_open(const Page& page, const std::vector<Line>& lines, Gutter& gutter, int level, double height, double space) {
  int against = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Meeting meeting = meet(page, lines[i], gutter.left, gutter.right, 1.5 * space);
    if (meeting == Meeting::gap) ++gutter.support;
    if (meeting == Meeting::crosses) ++against;
    if (meeting != Meeting::enters || level == 0) continue;
    if (3 * i > lines.size() + 2) return false;
    ++against;
  }
  const bool very_wide = gutter.width() > 3 * height && lines.size() > 2;
  const int least = level > 0 ? 3 : very_wide ? 1 : std::min<int>(2, static_cast<int>(lines.size()));
  return gutter.support >= std::max(least, 3 * against);
}

/// Adds strips that are no wider than a space: those that part figures, one in a gap.
void add_narrow(const Page& page, const std::vector<Line>& lines, std::vector<Gutter>& gutters,
                std::vector<Gutter> strips, double height, double space) {
  std::erase_if(strips, [&](const Gutter& strip) {
    return strip.width() < 0.6 * space ||
           !parts_columns(sides_of(page, lines, strip, narrowest(strip.support, height, space), space));
  });
  std::vector<Gutter> all = gutters;
  all.insert(all.end(), strips.begin(), strips.end());
  for (const Gutter& strip : strips)
    if (std::none_of(all.begin(), all.end(), [&](const Gutter& other) {
          return other.left != strip.left && share_gap(page, lines, strip, other);
        }))
      gutters.push_back(strip);
}

}  // namespace

std::vector<Gutter> find_gutters(const Page& page, const std::vector<Line>& lines) {
  std::vector<Gutter> gutters;
  if (lines.empty()) return gutters;
  const std::vector<Stretch> stretches = coverage(page, lines);
  std::vector<double> heights;
  for (const Line& line : lines)
    for (const int word : line.words) heights.push_back(page.words[word].box.height());
  std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
  const double height = std::max(1.0, heights[heights.size() / 2]), space = std::min(usual_space(page), 0.6 * height);
  const int most_level = std::min(static_cast<int>(lines.size()) / 5, 4) + (lines.size() >= 4 ? 1 : 0);
  for (int level = 0; level <= most_level; ++level) {
    std::vector<Gutter> narrow_strips;
    for (std::size_t i = 0; i < stretches.size();) {
      if (stretches[i].words > level) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < stretches.size() && stretches[end].words <= level) ++end;
      Gutter gutter{stretches[i].left, stretches[end - 1].right, 0};
      const bool inner = i > 0 && end < stretches.size();
      i = end;
      if (!inner || gutter.width() < 0.2 * height || overlaps(gutters, gutter)) continue;
      if (!is_open(page, lines, gutter, level, height, space)) continue;
      const bool is_narrow = gutter.width() < narrowest(gutter.support, height, space);
      (is_narrow ? narrow_strips : gutters).push_back(gutter);
    }
    add_narrow(page, lines, gutters, std::move(narrow_strips), height, space);
  }
  std::sort(gutters.begin(), gutters.end(), [](const Gutter& a, const Gutter& b) { return a.left < b.left; });
  return gutters;
}

int narrow(const Page& page, const Line& line, std::vector<Gutter>& gutters) {
  std::vector<Gutter> left_over = gutters;
  std::vector<int> columns;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Box& box = page.words[line.words[i]].box;
    const double before = i == 0 ? 1e9 : box.left - page.words[line.words[i - 1]].box.right;
    const double after = i + 1 == line.words.size() ? 1e9 : page.words[line.words[i + 1]].box.left - box.right;
    int column = 0;
    for (Gutter& gutter : left_over) {
      if (box.left >= gutter.right) {
        ++column;
        continue;
      }
      if (box.right <= gutter.left) break;
      if (box.left < gutter.left && box.right > gutter.right) return 0;
      const bool of_left = box.left < gutter.left || (box.right <= gutter.right && before < after);
      if (!of_left) ++column;
      (of_left ? gutter.left : gutter.right) = of_left ? box.right : box.left;
      if (gutter.width() < 0.1 * box.height()) return 0;
    }
    if (columns.empty() || columns.back() != column) columns.push_back(column);
  }
  gutters = std::move(left_over);
  return static_cast<int>(columns.size());
}

double usual_space(const Page& page) {
  std::vector<double> spaces;
  for (std::size_t i = 0; i + 1 < page.words.size(); ++i) {
    const Word &a = page.words[i], &b = page.words[i + 1];
    const double gap = b.box.left - a.box.right;
    const bool same_line = std::abs(a.box.bottom - b.box.bottom) < 0.2 * a.box.height();
    if (a.space_after && same_line && gap > 0 && gap < a.box.height()) spaces.push_back(gap);
  }
  if (spaces.size() < 5) return 0.22 * usual_height(page);
  std::nth_element(spaces.begin(), spaces.begin() + spaces.size() / 2, spaces.end());
  return spaces[spaces.size() / 2];
}

}  // namespace tulga
