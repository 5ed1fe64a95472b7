#pragma once
// Which lines of a table belong to one row.

#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/text_grid.h"

namespace tulga {

/// A row in the making: the lines that it has.
struct Band {
  std::size_t first = 0, last = 0;
};

/// Decides which lines belong to one row.
class RowJoiner {
 public:
  RowJoiner(const Page& page, const TextRows& rows, const std::vector<Bar>& rules);
  std::vector<Band> bands() const;
  std::size_t header() const { return header_; }

 private:
  void find_separators(const std::vector<Bar>& rules);
  void find_pitch();
  void find_header();
  void find_side_of_figures();
  bool joins(const Band& band, std::size_t line) const;
  bool joins_header(const Band& band, std::size_t line) const;
  bool is_level_below(const Band& band, std::size_t line) const;
  bool wrapped(const Piece& above, const Piece& below) const;
  const Piece* piece_at(std::size_t line, int column) const;
  const Piece* last_piece(const Band& band, int column) const;
  bool has_figures(std::size_t line) const;
  bool has_figures(const Band& band) const;
  bool starts_small(const Piece& piece) const;

  const Page& page_;
  const TextRows& rows_;
  std::vector<bool> ruled_;      // a line is drawn below this one
  double tight_ = 0;             // the pitch of lines within a row
  bool two_pitches_ = false;     // lines of a row are nearer than rows are
  bool rows_apart_ = false;      // and most rows have one line
  bool rows_by_pitch_ = false;   // and what is near belongs to one row, whatever it is
  bool figures_at_end_ = false;  // of wrapped labels, not at their start
  bool rows_ruled_ = false;      // lines are drawn between rows, not only below the head
  std::size_t header_ = 0;       // so many lines are the head
};

}  // namespace tulga
