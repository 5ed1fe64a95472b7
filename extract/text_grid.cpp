#include "extract/text_grid.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// A row in the making: the lines that it has.
struct Band {
  std::size_t first = 0, last = 0;
};

/// Decides which lines belong to one row.
class Joiner {
 public:
  Joiner(const Page& page, const TextRows& rows, const std::vector<Bar>& rules);
  std::vector<Band> bands() const;
  std::size_t header() const { return header_; }

 private:
  void find_separators(const std::vector<Bar>& rules);
  void find_pitch();
  void find_header();
  bool joins(const Band& band, std::size_t line) const;
  bool joins_header(const Band& band, std::size_t line) const;
  bool wrapped(const Piece& above, const Piece& below) const;
  const Piece* piece_at(std::size_t line, int column) const;
  const Piece* last_piece(const Band& band, int column) const;
  bool has_figures(std::size_t line) const;
  bool has_figures(const Band& band) const;
  bool starts_small(const Piece& piece) const;

  const Page& page_;
  const TextRows& rows_;
  std::vector<bool> ruled_;     // a line is drawn below this one
  double tight_ = 0;            // the pitch of lines within a row
  bool two_pitches_ = false;    // lines of a row are nearer than rows are
  bool rows_apart_ = false;     // and most rows have one line
  bool rows_by_pitch_ = false;  // and what is near belongs to one row, whatever it is
  bool rows_ruled_ = false;     // lines are drawn between rows, not only below the head
  std::size_t header_ = 0;      // so many lines are the head
};

Joiner::Joiner(const Page& page, const TextRows& rows, const std::vector<Bar>& rules) : page_(page), rows_(rows) {
  find_separators(rules);
  find_pitch();
  find_header();
}

void Joiner::find_separators(const std::vector<Bar>& rules) {
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

void Joiner::find_pitch() {
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

bool Joiner::has_figures(std::size_t line) const {
  return std::any_of(rows_.pieces[line].begin(), rows_.pieces[line].end(), [&](const Piece& piece) {
    return piece.first > 0 && piece.figure && piece.first == piece.last && rows_.numeric[piece.first];
  });
}

bool Joiner::has_figures(const Band& band) const {
  for (std::size_t line = band.first; line <= band.last; ++line)
    if (has_figures(line)) return true;
  return false;
}

// The head ends at the first line that has a label and figures, or at the first ruling line where that comes before.
void Joiner::find_header() {
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

const Piece* Joiner::piece_at(std::size_t line, int column) const {
  for (const Piece& piece : rows_.pieces[line])
    if (piece.first <= column && column <= piece.last) return &piece;
  return nullptr;
}

const Piece* Joiner::last_piece(const Band& band, int column) const {
  for (std::size_t line = band.last + 1; line-- > band.first;)
    if (const Piece* piece = piece_at(line, column)) return piece;
  return nullptr;
}

bool Joiner::starts_small(const Piece& piece) const {
  const std::string& text = page_.words[piece.words.front()].text;
  return !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || text[0] == '(');
}

/// Whether the line below goes on with the text above: its first word had no room there.
bool Joiner::wrapped(const Piece& above, const Piece& below) const {
  const double room = rows_.columns[above.last].right - above.box.right;
  return room < page_.words[below.words.front()].box.width() + 0.2 * below.box.height();
}

bool Joiner::joins_header(const Band& band, std::size_t line) const {
  const auto spans = [&](std::size_t i) {
    return std::any_of(rows_.pieces[i].begin(), rows_.pieces[i].end(),
                       [](const Piece& p) { return p.first != p.last; });
  };
  for (std::size_t i = band.first; i <= band.last; ++i)
    if (spans(i) != spans(line)) return false;
  if (spans(line)) return false;
  if (rows_apart_) return true;
  const auto figures = [&](std::size_t i) {
    return std::any_of(rows_.pieces[i].begin(), rows_.pieces[i].end(), [](const Piece& p) { return p.figure; });
  };
  if (!figures(line) || figures(band.last)) return true;
  // Figures below words: years or units that go with each of them, not a row of their own.
  const std::vector<Piece>& pieces = rows_.pieces[line];
  return pieces.front().first > 0 && std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
           return last_piece(band, piece.first) != nullptr;
         });
}

bool Joiner::joins(const Band& band, std::size_t line) const {
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
    if (!wrapped(*above, piece) && !starts_small(piece)) all_wrapped = false;
  }
  if (figure_below_figure) return false;
  const bool label = pieces.front().first == 0;
  if (has_figures(line)) {
    // The label began on lines of its own, its figures stand beside its end.
    return label && !has_figures(band) && band.last >= header_ && all_wrapped && last_piece(band, 0) != nullptr &&
           (starts_small(pieces.front()) || rows_.pieces[band.last].size() == 1) &&
           wrapped(*last_piece(band, 0), pieces.front());
  }
  if (rows_ruled_) return true;
  if (!all_below_text) return false;
  if (two_pitches_ && !label) return true;
  return all_wrapped;
}

std::vector<Band> Joiner::bands() const {
  std::vector<Band> out;
  for (std::size_t line = 0; line < rows_.lines.size(); ++line) {
    if (!out.empty() && joins(out.back(), line))
      out.back().last = line;
    else
      out.push_back({line, line});
  }
  return out;
}

std::vector<double> column_edges(const TextRows& rows) {
  std::vector<double> xs{rows.columns.front().left};
  for (std::size_t c = 0; c + 1 < rows.columns.size(); ++c)
    xs.push_back((rows.columns[c].right + rows.columns[c + 1].left) / 2);
  xs.push_back(rows.columns.back().right);
  for (const Line& line : rows.lines) {
    xs.front() = std::min(xs.front(), line.box.left);
    xs.back() = std::max(xs.back(), line.box.right);
  }
  for (std::size_t i = 1; i < xs.size(); ++i) xs[i] = std::max(xs[i], xs[i - 1] + 0.01);
  return xs;
}

std::vector<double> row_edges(const TextRows& rows, const std::vector<Band>& bands) {
  std::vector<double> ys{rows.lines.front().box.top};
  for (std::size_t i = 0; i + 1 < bands.size(); ++i)
    ys.push_back((rows.lines[bands[i].last].box.bottom + rows.lines[bands[i + 1].first].box.top) / 2);
  ys.push_back(rows.lines.back().box.bottom);
  for (std::size_t i = 1; i < ys.size(); ++i) ys[i] = std::max(ys[i], ys[i - 1] + 0.01);
  return ys;
}

/// The cells of a row: pieces of its lines that share columns are one cell.
std::vector<DraftCell> cells_of(const TextRows& rows, const Band& band, int row) {
  std::vector<DraftCell> cells;
  for (std::size_t line = band.first; line <= band.last; ++line) {
    for (const Piece& piece : rows.pieces[line]) {
      DraftCell cell{row, piece.first, 1, piece.last - piece.first + 1, piece.words};
      for (std::size_t i = 0; i < cells.size();) {
        const int end = std::max(cells[i].column + cells[i].column_span, cell.column + cell.column_span);
        if (cells[i].column >= cell.column + cell.column_span ||
            cell.column >= cells[i].column + cells[i].column_span) {
          ++i;
          continue;
        }
        cell.column = std::min(cells[i].column, cell.column);
        cell.column_span = end - cell.column;
        cell.words.insert(cell.words.begin(), cells[i].words.begin(), cells[i].words.end());
        cells.erase(cells.begin() + i);
        i = 0;
      }
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

void add_blanks(std::vector<DraftCell>& cells, int row, int columns) {
  std::vector<bool> covered(columns, false);
  for (const DraftCell& cell : cells) std::fill_n(covered.begin() + cell.column, cell.column_span, true);
  for (int c = 0; c < columns; ++c)
    if (!covered[c]) cells.push_back({row, c, 1, 1});
}

/// Headings over several columns: each reaches as far as its middle says, over columns that have something below.
void widen_headings(const TextRows& rows, std::vector<DraftCell>& cells, const std::vector<bool>& below,
                    const Page& page) {
  std::sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
  const auto centre = [&](int first, int last) { return (rows.columns[first].left + rows.columns[last].right) / 2; };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].column == 0) continue;
    Box box;
    for (const int w : cells[i].words) box = unite(box, page.words[w].box);
    const double middle_of_text = (box.left + box.right) / 2;
    const int before = i == 0 ? 0 : cells[i - 1].column + cells[i - 1].column_span - 1;
    const int after = i + 1 == cells.size() ? static_cast<int>(rows.columns.size()) : cells[i + 1].column;
    const int first = cells[i].column, last = first + cells[i].column_span - 1;
    double best = std::abs(centre(first, last) - middle_of_text);
    for (int f = first; f == first || (f > std::max(before, 0) && below[f]); --f)
      for (int l = last; l == last || (l < after && below[l]); ++l) {
        const double off = std::abs(centre(f, l) - middle_of_text);
        if (off < best - 0.4 * box.height()) best = off, cells[i].column = f, cells[i].column_span = l - f + 1;
      }
  }
}

/// A row of one piece that runs over several columns, or stands in the middle of the table, is a heading over all.
void widen_section(const TextRows& rows, const Page& page, std::vector<DraftCell>& cells) {
  if (cells.size() != 1) return;
  Box box;
  for (const int w : cells[0].words) box = unite(box, page.words[w].box);
  const double left = rows.columns.front().left, right = rows.columns.back().right;
  const bool centred = std::abs((box.left + box.right) - (left + right)) < 2 * std::max(3.0, 0.01 * (right - left)) &&
                       std::abs(box.left - rows.columns[cells[0].column].left) > 3;
  if (!centred && (cells[0].column > 0 || cells[0].column_span == 1)) return;
  cells[0].column = 0, cells[0].column_span = static_cast<int>(rows.columns.size());
}

}  // namespace

Draft grid_of(const Page& page, const TextRows& rows, const std::vector<Bar>& rules) {
  const Joiner joiner(page, rows, rules);
  const std::vector<Band> bands = joiner.bands();
  Draft draft{column_edges(rows), row_edges(rows, bands), {}};
  for (std::size_t i = 0; i < bands.size(); ++i) {
    std::vector<DraftCell> cells = cells_of(rows, bands[i], static_cast<int>(i));
    const bool whole = cells.size() == 1 && cells[0].column == 0;
    if (!whole && bands[i].last < joiner.header() && i + 1 < bands.size()) {
      std::vector<bool> below(draft.columns(), false);
      for (const DraftCell& cell : cells_of(rows, bands[i + 1], 0))
        std::fill_n(below.begin() + cell.column, cell.column_span, true);
      widen_headings(rows, cells, below, page);
    } else {
      widen_section(rows, page, cells);
    }
    add_blanks(cells, static_cast<int>(i), draft.columns());
    std::move(cells.begin(), cells.end(), std::back_inserter(draft.cells));
  }
  return draft;
}

}  // namespace tulga
