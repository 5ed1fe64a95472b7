#include "extract/stream.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

namespace tulga {

namespace {

constexpr std::size_t most_lines = 2000;  // of one region
constexpr std::size_t most_words = 20'000;
constexpr int deepest = 5;

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// What words of a line stand together: less than a wide gap parts them.
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

bool is_leader(const std::string& text) {
  return text.size() >= 4 && std::count(text.begin(), text.end(), '.') * 10 >= static_cast<long>(text.size()) * 8;
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
      if (piece.first > 0) ++look.pieces, look.figures += piece.figure;
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
  if (ruled) return look.parted >= 2 && look.parted * 3 >= look.lines;
  if (look.parted < (look.columns >= 4 && figures > 0.5 ? 2 : 3)) return false;
  if (look.parted * 2 < look.lines && look.columns < 4) return false;
  if (look.columns == 2) return figures >= 0.6 && look.parted * 10 >= look.lines * 6;
  if (figures >= 0.35) return true;
  return look.parted * 10 >= look.lines * 5 && look.prose * 2 <= look.columns;
}

/// How well gutters part lines: what they part counts for them, what runs over them and wide gaps that they leave
/// count against them.
double quality(const Page& page, const TextRows& rows, double wide_gap) {
  double out = 0;
  for (const std::vector<Piece>& pieces : rows.pieces) {
    out += static_cast<double>(pieces.size()) - 1;
    for (const Piece& piece : pieces) {
      out -= piece.last - piece.first;
      for (std::size_t i = 0; i + 1 < piece.words.size(); ++i)
        if (page.words[piece.words[i + 1]].box.left - page.words[piece.words[i]].box.right > wide_gap) out -= 2;
    }
  }
  return out;
}

/// Gutters of some lines, and how well they part all of them.
struct Parting {
  std::vector<Gutter> gutters{};
  double quality = -1e9;
};

Parting parting_of(const Page& page, const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  Parting out;
  out.gutters = find_gutters(page, {lines.begin() + first, lines.begin() + last});
  if (!out.gutters.empty()) out.quality = quality(page, cut(page, lines, out.gutters), 0.75 * usual_height(page));
  return out;
}

/// Titles and notes caught with a table hide its gutters: lines at the ends are left out where that shows more.
Parting best_parting(const Page& page, const std::vector<Line>& lines) {
  Parting best = parting_of(page, lines, 0, lines.size());
  const auto consider = [&](std::size_t first, std::size_t last) {
    Parting other = parting_of(page, lines, first, last);
    if (other.quality > best.quality + 0.5) best = std::move(other);
  };
  for (std::size_t n = 1; n <= 4 && n + 3 <= lines.size(); ++n) consider(n, lines.size());
  for (std::size_t n = 1; n <= 2 && n + 3 <= lines.size(); ++n) consider(0, lines.size() - n);
  if (lines.size() >= 8) consider(0, lines.size() / 2), consider(lines.size() / 2, lines.size());
  return best;
}

bool is_small_enough(const std::vector<Line>& lines) {
  std::size_t words = 0;
  for (const Line& line : lines) words += line.words.size();
  return lines.size() <= most_lines && words <= most_words;
}

std::optional<Region> region_of(const Page& page, std::vector<Line> lines, bool ruled) {
  if (lines.size() < 2 || !is_small_enough(lines)) return std::nullopt;
  Parting parting = best_parting(page, lines);
  if (parting.gutters.empty()) return std::nullopt;
  if (!is_table(look_at(page, cut(page, lines, parting.gutters)), ruled)) return std::nullopt;
  double parts = 0;
  for (const Line& line : lines)
    parts += static_cast<double>(segments(page, line, 0.75 * usual_height(page)).size()) - 1;
  return Region{std::move(lines), std::move(parting.gutters), ruled, false, parting.quality, parts};
}

/// Lines at the ends that are of one piece over the columns: titles and notes.
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

class Finder {
 public:
  Finder(const Page& page, const std::vector<Line>& lines, const Bars& bars)
      : page_(page), lines_(lines), rules_(bars.horizontal), used_(lines.size(), false), height_(usual_height(page)) {}

  std::vector<Region> find();

 private:
  void ruled_regions();
  void open_regions();
  void try_bands(const std::vector<Bar>& group);
  std::vector<std::size_t> lines_between(const Bar& top, const Bar& bottom) const;
  bool parted(std::size_t line) const { return segments(page_, lines_[line], 0.75 * height_).size() > 1; }
  void try_run(std::size_t first, std::size_t last, int depth);
  bool same_columns(std::size_t first, std::size_t place, std::size_t end) const;
  std::size_t best_cut(std::size_t first, std::size_t last) const;
  std::size_t run_end(std::size_t first) const;
  bool hangs_together(const std::vector<std::size_t>& singles, std::size_t line) const;
  void keep(Region region, std::size_t first);
  void add_headings(Region& region, std::size_t& first);
  void add_tails(Region& region, std::size_t& last);
  void add_by_pitch(Region& region, std::size_t first, std::size_t last);

  const Page& page_;
  const std::vector<Line>& lines_;
  const std::vector<Bar>& rules_;
  std::vector<bool> used_;
  double height_;
  std::vector<Region> found_;
};

std::vector<std::size_t> Finder::lines_between(const Bar& top, const Bar& bottom) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const double y = middle(lines_[i].box), x = (lines_[i].box.left + lines_[i].box.right) / 2;
    if (!used_[i] && y > top.at && y < bottom.at && x > top.from && x < top.to) out.push_back(i);
  }
  return out;
}

/// Among lines of the same length one below the other: the stretches between which text stands in columns.
void Finder::try_bands(const std::vector<Bar>& group) {
  for (std::size_t start = 0; start + 1 < group.size();) {
    std::vector<Line> lines;
    std::vector<std::size_t> members;
    std::size_t end = start, parted_lines = 0;
    for (; end + 1 < group.size(); ++end) {
      const std::vector<std::size_t> band = lines_between(group[end], group[end + 1]);
      std::size_t more = 0;
      for (const std::size_t i : band) more += parted(i);
      if ((more == 0 && band.size() > 1) || (more * 4 < band.size() && band.size() > 5)) break;
      parted_lines += more;
      members.insert(members.end(), band.begin(), band.end());
    }
    for (const std::size_t i : members) lines.push_back(lines_[i]);
    if (parted_lines >= 2) {
      if (std::optional<Region> region = region_of(page_, std::move(lines), true)) {
        for (const std::size_t i : members) used_[i] = true;
        found_.push_back(std::move(*region));
      }
    }
    start = std::max(end, start + 1);
  }
}

void Finder::ruled_regions() {
  std::vector<bool> grouped(rules_.size(), false);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (grouped[i] || rules_[i].length() < 5 * height_) continue;
    std::vector<Bar> group{rules_[i]};
    for (std::size_t j = i + 1; j < rules_.size(); ++j) {
      const double slack = std::max(4.0, 0.02 * rules_[i].length());
      if (grouped[j] || std::abs(rules_[j].from - rules_[i].from) > slack ||
          std::abs(rules_[j].to - rules_[i].to) > slack)
        continue;
      grouped[j] = true;
      group.push_back(rules_[j]);
    }
    if (group.size() > 1) try_bands(group);
  }
}

/// Whether lines of one piece between parted ones belong to one column of the line that follows.
bool Finder::hangs_together(const std::vector<std::size_t>& singles, std::size_t line) const {
  const std::vector<Box> below = segments(page_, lines_[line], 0.75 * height_);
  std::size_t aligned = 0, in_first = 0;
  for (const std::size_t i : singles) {
    const Box& box = lines_[i].box;
    if (std::abs(below[0].left - box.left) < 2 && box.right < below[1].left) ++in_first;
    for (std::size_t s = 1; s < below.size(); ++s)
      if (std::abs(below[s].left - box.left) < 2) {
        ++aligned;
        break;
      }
  }
  return aligned * 10 >= singles.size() * 7 || (in_first == singles.size() && in_first <= 6);
}

std::size_t Finder::run_end(std::size_t first) const {
  std::size_t last = first;
  double pitches = 0, count = 0;
  std::vector<std::size_t> singles;
  for (std::size_t i = first + 1; i < lines_.size() && !used_[i]; ++i) {
    const double pitch = middle(lines_[i].box) - middle(lines_[i - 1].box);
    if (pitch > std::max(3.0 * height_, count > 1 ? 2.0 * pitches / count : 0)) break;
    pitches += pitch, ++count;
    if (!parted(i)) {
      singles.push_back(i);
      if (singles.size() > 60) break;
      continue;
    }
    if (singles.size() > 3 && !hangs_together(singles, i)) break;
    singles.clear();
    last = i;
  }
  return last;
}

/// Heading lines right above that stand over columns other than the first.
void Finder::add_headings(Region& region, std::size_t& first) {
  const TextRows rows = cut(page_, region.lines, region.gutters);
  for (int n = 0; first > 0 && n < 3; ++n) {
    const Line& above = lines_[first - 1];
    const double pitch = middle(lines_[first].box) - middle(above.box);
    if (used_[first - 1] || pitch > 1.8 * height_ || above.box.left < rows.columns[0].right) return;
    if (above.box.right > rows.columns.back().right + height_) return;
    --first;
    used_[first] = true;
    region.lines.insert(region.lines.begin(), above);
  }
}

/// Lines right below that go on with the last row: in a column of their own, where the line above had no room.
void Finder::add_tails(Region& region, std::size_t& last) {
  const TextRows rows = cut(page_, region.lines, region.gutters);
  double tight = 1e9;
  for (std::size_t i = 0; i + 1 < region.lines.size(); ++i)
    tight = std::min(tight, std::max(0.8 * height_, middle(region.lines[i + 1].box) - middle(region.lines[i].box)));
  for (; last + 1 < lines_.size() && !used_[last + 1]; ++last) {
    const Line& below = lines_[last + 1];
    if (middle(below.box) - middle(lines_[last].box) > 1.25 * tight) return;
    const auto column = std::find_if(rows.columns.begin(), rows.columns.end(), [&](const Box& box) {
      return std::abs(below.box.left - box.left) < 2 && below.box.right < box.right + 0.5 * height_;
    });
    if (column == rows.columns.end() || parted(last + 1)) return;
    if (column == rows.columns.begin()) {
      const Piece& above = cut(page_, {region.lines.back()}, region.gutters).pieces.front().front();
      if (above.first > 0 || column->right - above.box.right > page_.words[below.words.front()].box.width()) return;
    }
    used_[last + 1] = true;
    region.lines.push_back(below);
  }
}

/// Where all rows have one pitch, wider than that of running text, lines that keep it belong to the table, whatever
/// they cross: titles and totals.
void Finder::add_by_pitch(Region& region, std::size_t first, std::size_t last) {
  const std::size_t count = region.lines.size();
  if (count < 4) return;
  const double pitch =
      (middle(region.lines.back().box) - middle(region.lines.front().box)) / static_cast<double>(count - 1);
  if (pitch < 1.25 * height_) return;
  const auto keeps = [&](const Line& above, const Line& below) {
    return std::abs(middle(below.box) - middle(above.box) - pitch) < 0.04 * pitch;
  };
  Box all;
  for (std::size_t i = 0; i < count; ++i) {
    all = unite(all, region.lines[i].box);
    if (i > 0 && !keeps(region.lines[i - 1], region.lines[i])) return;
  }
  const auto beside = [&](const Line& line) {
    return line.box.left > all.left - 0.1 * all.width() && line.box.right < all.right + 0.1 * all.width();
  };
  std::size_t above = first, below = last;
  while (above > 0 && !used_[above - 1] && beside(lines_[above - 1]) && keeps(lines_[above - 1], lines_[above]))
    --above;
  while (below + 1 < lines_.size() && !used_[below + 1] && beside(lines_[below + 1]) &&
         keeps(lines_[below], lines_[below + 1]))
    ++below;
  if (first - above > 3 || below - last > 3) return;
  region.unclear = above < first || below > last;
  region.lines.insert(region.lines.begin(), lines_.begin() + above, lines_.begin() + first);
  region.lines.insert(region.lines.end(), lines_.begin() + last + 1, lines_.begin() + below + 1);
  for (std::size_t i = above; i <= below; ++i) used_[i] = true;
}

void Finder::keep(Region region, std::size_t first) {
  trim(page_, region);
  if (region.lines.size() < 2) return;
  std::size_t last = first;
  for (std::size_t i = first, n = 0; i < lines_.size() && n < region.lines.size(); ++i)
    if (lines_[i].words == region.lines[n].words) {
      if (n++ == 0) first = i;
      used_[i] = true;
      last = i;
    }
  add_headings(region, first);
  add_tails(region, last);
  add_by_pitch(region, first, last);
  found_.push_back(std::move(region));
}

/// Whether lines above and below a place stand in the same columns.
bool Finder::same_columns(std::size_t first, std::size_t place, std::size_t end) const {
  const std::vector<Gutter> above = best_parting(page_, {lines_.begin() + first, lines_.begin() + place}).gutters;
  const std::vector<Gutter> below = best_parting(page_, {lines_.begin() + place, lines_.begin() + end}).gutters;
  return !above.empty() &&
         std::equal(above.begin(), above.end(), below.begin(), below.end(),
                    [](const Gutter& a, const Gutter& b) { return a.left < b.right && b.left < a.right; });
}

/// Where one table ends and the next begins, among lines that no common gutters part: 0 where they are better
/// taken together.
std::size_t Finder::best_cut(std::size_t first, std::size_t last) const {
  const auto quality_of = [&](std::size_t from, std::size_t to) {
    if (to - from < 2) return 0.0;
    return std::max(0.0, best_parting(page_, {lines_.begin() + from, lines_.begin() + to}).quality);
  };
  std::vector<std::pair<double, std::size_t>> places;
  for (std::size_t i = first + 2; i + 1 < last; ++i) {
    const double pitch = middle(lines_[i].box) - middle(lines_[i - 1].box);
    places.emplace_back(pitch + (parted(i) ? 0 : height_), i);
  }
  std::sort(places.rbegin(), places.rend());
  if (places.size() > 10) places.resize(10);
  double best = 1.1 * quality_of(first, last + 1) + 2;
  std::size_t cut_at = 0;
  for (const auto& [pitch, place] : places) {
    if (same_columns(first, place, last + 1)) continue;
    const double both = quality_of(first, place) + quality_of(place, last + 1);
    if (both > best) best = both, cut_at = place;
  }
  return cut_at;
}

void Finder::try_run(std::size_t first, std::size_t last, int depth) {
  if (last <= first || depth > deepest || last - first > most_lines) return;
  std::optional<Region> region = region_of(page_, {lines_.begin() + first, lines_.begin() + last + 1}, false);
  const bool doubtful = !region || region->quality < region->parts * 0.9;
  std::size_t place = doubtful ? best_cut(first, last) : 0;
  if (region && place == 0) {
    keep(std::move(*region), first);
    return;
  }
  if (place == 0) {
    double widest = 1.2 * height_;
    for (std::size_t i = first + 1; i <= last; ++i) {
      const double pitch = middle(lines_[i].box) - middle(lines_[i - 1].box) + (parted(i) ? 0 : 0.5 * height_);
      if (pitch > widest) widest = pitch, place = i;
    }
  }
  if (place == 0) return;
  try_run(first, place - 1, depth + 1);
  try_run(place, last, depth + 1);
}

void Finder::open_regions() {
  for (std::size_t i = 0; i < lines_.size();) {
    if (used_[i] || !parted(i)) {
      ++i;
      continue;
    }
    const std::size_t last = run_end(i);
    try_run(i, last, 0);
    i = last + 1;
  }
}

std::vector<Region> Finder::find() {
  if (lines_.size() <= most_lines) {
    ruled_regions();
    open_regions();
  }
  std::sort(found_.begin(), found_.end(),
            [](const Region& a, const Region& b) { return a.lines.front().box.top < b.lines.front().box.top; });
  return std::move(found_);
}

}  // namespace

std::vector<Region> find_regions(const Page& page, const std::vector<Line>& lines, const Bars& bars) {
  return Finder(page, lines, bars).find();
}

}  // namespace tulga
