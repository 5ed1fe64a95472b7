#include "extract/row_joiner.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/draft.h"

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

}  // namespace

RowJoiner::RowJoiner(const Page& page, const TextRows& rows, const std::vector<Bar>& rules) : page_(page), rows_(rows) {
  find_separators(rules);
  find_pitch();
  find_header();
  find_side_of_figures();
}

void RowJoiner::find_separators(const std::vector<Bar>& rules) {
  ruled_.assign(rows_.lines.size(), false);
  Box all;
  for (const Line& line : rows_.lines) all = unite(all, line.box);
  for (const Bar& rule : rules) {
    const double shared = std::min(rule.to, all.right) - std::max(rule.from, all.left);
    if (shared < 0.6 * all.width()) continue;
    for (std::size_t i = 0; i + 1 < rows_.lines.size(); ++i)
      if (rule.at > middle(rows_.lines[i].box) && rule.at <= middle(rows_.lines[i + 1].box)) ruled_[i] = true;
  }
  const auto drawn = static_cast<std::size_t>(std::count(ruled_.begin(), ruled_.end(), true));
  rows_ruled_ = drawn >= 3 && drawn * 6 >= rows_.lines.size();
}

void RowJoiner::find_pitch() {
  std::vector<double> pitches;
  for (std::size_t i = 0; i + 1 < rows_.lines.size(); ++i)
    pitches.push_back(middle(rows_.lines[i + 1].box) - middle(rows_.lines[i].box));
  if (pitches.empty()) return;
  std::vector<double> sorted = pitches;
  std::erase_if(sorted, [&](double p) { return p < 0.65 * rows_.lines.front().box.height(); });
  if (sorted.empty()) return;
  std::sort(sorted.begin(), sorted.end());
  tight_ = sorted[sorted.size() / 10];
  const auto wide = std::count_if(sorted.begin(), sorted.end(), [&](double p) { return p > 1.25 * tight_; });
  const auto count = static_cast<long>(sorted.size());
  two_pitches_ = count >= 4 && wide * 8 >= count && (count - wide) * 8 >= count;
  if (!two_pitches_) return;
  const auto apart =
      std::count_if(pitches.begin() + pitches.size() / 2, pitches.end(), [&](double p) { return p > 1.25 * tight_; });
  rows_apart_ = apart * 2 >= static_cast<long>(pitches.size() - pitches.size() / 2);
  // Lines that go on with a row have less than its first line; rows that stand near each other in groups do not.
  std::size_t first = 0, less = 0, more = 0;
  for (std::size_t i = 1; i < rows_.lines.size(); ++i) {
    if (pitches[i - 1] > 1.25 * tight_)
      first = i;
    else
      ++(rows_.pieces[i].size() < rows_.pieces[first].size() ? less : more);
  }
  rows_by_pitch_ = less >= 2 && less >= 4 * more;
}

bool RowJoiner::has_figures(std::size_t line) const {
  return std::any_of(rows_.pieces[line].begin(), rows_.pieces[line].end(), [&](const Piece& piece) {
    return piece.first > 0 && piece.figure && piece.first == piece.last && rows_.numeric[piece.first];
  });
}

bool RowJoiner::has_figures(const Band& band) const {
  for (std::size_t line = band.first; line <= band.last; ++line)
    if (has_figures(line)) return true;
  return false;
}

// The head ends at the first line that has a label and figures, or at the first ruling line where that comes before.
void RowJoiner::find_header() {
  const auto has_label = [&](std::size_t i) { return !rows_.pieces[i].empty() && rows_.pieces[i].front().first == 0; };
  const bool numeric = std::any_of(rows_.numeric.begin() + 1, rows_.numeric.end(), [](bool n) { return n; });
  std::size_t body = 0;
  while (body < rows_.lines.size() && !(has_label(body) && has_figures(body))) ++body;
  if (!numeric || body == rows_.lines.size()) body = 0;
  std::size_t drawn = 0;
  while (drawn < body && !ruled_[drawn]) ++drawn;
  header_ = body;
  if (drawn < body) {
    while (drawn + 1 < body &&
           std::find(ruled_.begin() + drawn + 1, ruled_.begin() + body, true) != ruled_.begin() + body)
      ++drawn;
    header_ = drawn + 1;
  } else if (body > 0) {
    // Label-only lines right above the first figures are headings of groups, not of columns.
    while (header_ > 1 && rows_.pieces[header_ - 1].size() == 1 && rows_.pieces[header_ - 1].front().first == 0 &&
           rows_.pieces[header_ - 2].size() > 1)
      --header_;
  }
  // Where rows stand apart, what is near the head is the end of it, though it may have figures: years, units.
  const auto pitch = [&](std::size_t i) { return middle(rows_.lines[i].box) - middle(rows_.lines[i - 1].box); };
  const auto has_words = [&](std::size_t i) {
    return std::any_of(rows_.pieces[i].begin(), rows_.pieces[i].end(), [&](const Piece& piece) {
      return piece.first > 0 && !piece.figure && rows_.numeric[piece.first];
    });
  };
  while (rows_apart_ && header_ > 0 && header_ < rows_.lines.size() && !ruled_[header_ - 1] &&
         pitch(header_) <= 1.25 * tight_ && has_words(header_))
    ++header_;
}

const Piece* RowJoiner::piece_at(std::size_t line, int column) const {
  for (const Piece& piece : rows_.pieces[line])
    if (piece.first <= column && column <= piece.last) return &piece;
  return nullptr;
}

const Piece* RowJoiner::last_piece(const Band& band, int column) const {
  for (std::size_t line = band.last + 1; line-- > band.first;)
    if (const Piece* piece = piece_at(line, column)) return piece;
  return nullptr;
}

bool RowJoiner::starts_small(const Piece& piece) const {
  const std::string& text = page_.words[piece.words.front()].text;
  return tulga::starts_small(text) || text.front() == '(';
}

// Where figures stand beside the end of a wrapped label, lines with figures begin with small letters.
void RowJoiner::find_side_of_figures() {
  std::size_t ends = 0, starts = 0;
  const auto only_label = [&](std::size_t i) { return rows_.pieces[i].size() == 1 && rows_.pieces[i][0].first == 0; };
  for (std::size_t i = 1; i < rows_.lines.size(); ++i) {
    const Piece& label = rows_.pieces[i].front();
    if (label.first > 0 || !starts_small(label)) continue;
    if (has_figures(i) && only_label(i - 1)) ++ends;
    if (only_label(i) && has_figures(i - 1)) ++starts;
  }
  figures_at_end_ = ends > starts;
}

/// Whether the line below goes on with the text above: its first word had no room there.
bool RowJoiner::wrapped(const Piece& above, const Piece& below) const {
  if (is_leader(page_.words[above.words.back()].text)) return false;
  const double room = rows_.columns[above.last].right - above.box.right;
  return room < page_.words[below.words.front()].box.width() + 0.2 * below.box.height();
}

/// Whether a line of the head stands under headings that reach over several of its columns: it has columns that they
/// lack, and none of them lines up with what is right below it.
bool RowJoiner::is_level_below(const Band& band, std::size_t line) const {
  bool more = false;
  for (const Piece& below : rows_.pieces[line]) {
    if (below.first == 0) continue;
    const Piece* above = last_piece(band, below.first);
    if (above == nullptr) {
      more = true;
      continue;
    }
    const Box &a = above->box, &b = below.box;
    for (const double off : {a.left - b.left, a.right - b.right, (a.left + a.right - b.left - b.right) / 2})
      if (std::abs(off) < 0.25 * b.height()) return false;
  }
  return more;
}

bool RowJoiner::joins_header(const Band& band, std::size_t line) const {
  const auto spans = [&](std::size_t i) {
    return std::any_of(rows_.pieces[i].begin(), rows_.pieces[i].end(),
                       [](const Piece& p) { return p.first != p.last; });
  };
  for (std::size_t i = band.first; i <= band.last; ++i)
    if (spans(i) != spans(line)) return false;
  if (spans(line) || is_level_below(band, line)) return false;
  if (rows_apart_) return true;
  const auto figures = [&](std::size_t i) {
    return std::any_of(rows_.pieces[i].begin(), rows_.pieces[i].end(), [](const Piece& p) { return p.figure; });
  };
  if (!figures(line) || figures(band.last)) return true;
  // Figures below words: years or units that go with each of them, not a row of their own.
  return std::all_of(rows_.pieces[line].begin(), rows_.pieces[line].end(),
                     [&](const Piece& piece) { return !piece.figure || last_piece(band, piece.first) != nullptr; });
}

bool RowJoiner::joins(const Band& band, std::size_t line) const {
  if (ruled_[band.last]) return false;
  const double pitch = middle(rows_.lines[line].box) - middle(rows_.lines[band.last].box);
  // Lines that overlap stand beside each other in cells that are set in the middle of their row.
  if (pitch < 0.65 * rows_.lines[line].box.height()) return true;
  if (two_pitches_ && pitch > 1.25 * tight_) return false;
  if (pitch > 2.2 * rows_.lines[line].box.height()) return false;
  if (rows_by_pitch_) return true;
  if (line < header_) return joins_header(band, line);
  if (band.last < header_) return false;
  const std::vector<Piece>& pieces = rows_.pieces[line];
  const auto spanning = [](const Piece& piece) { return piece.first != piece.last; };
  if (std::any_of(pieces.begin(), pieces.end(), spanning)) return false;
  if (std::any_of(rows_.pieces[band.last].begin(), rows_.pieces[band.last].end(), spanning)) return false;
  bool all_below_text = true, all_wrapped = true, figure_below_figure = false;
  for (const Piece& piece : pieces) {
    const Piece* above = last_piece(band, piece.first);
    if (above == nullptr) {
      all_below_text = false;
      continue;
    }
    if (piece.figure && above->figure && rows_.numeric[piece.first]) figure_below_figure = true;
    if ((above->figure && !piece.figure) || (!wrapped(*above, piece) && !starts_small(piece))) all_wrapped = false;
  }
  if (figure_below_figure) return false;
  const bool label = pieces.front().first == 0;
  const Piece* label_above = last_piece(band, 0);
  if (has_figures(line)) {
    // The label began on lines of its own, its figures stand beside its end.
    if (!label || has_figures(band) || band.first < header_ || label_above == nullptr) return false;
    if (starts_small(pieces.front())) return true;
    return figures_at_end_ && std::abs(label_above->box.left - pieces.front().box.left) < 2 &&
           wrapped(*label_above, pieces.front());
  }
  if (rows_ruled_) return true;
  if (!all_below_text) return false;
  if (label && label_above != nullptr && pieces.front().box.left < label_above->box.left - 2) return false;
  if (label && figures_at_end_ && has_figures(band) && !starts_small(pieces.front())) return false;
  if (two_pitches_ && !label) return true;
  return all_wrapped;
}

std::vector<Band> RowJoiner::bands() const {
  std::vector<Band> out;
  for (std::size_t line = 0; line < rows_.lines.size(); ++line) {
    if (!out.empty() && joins(out.back(), line))
      out.back().last = line;
    else
      out.push_back({line, line});
  }
  return out;
}

}  // namespace tulga
