#pragma once
// One page taken apart: tables that lines make, tables that white space makes, and the rest.

#include <optional>
#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/draft.h"
#include "extract/stream.h"
#include "extract/upright.h"

namespace tulga {

class Layout {
 public:
  explicit Layout(const Page& page);

  /// The last region of one page and the first of the next may be one table: a page with few rows then gets its
  /// columns from the other.
  static void share_columns(Layout& before, Layout& after);

  /// Paragraphs and tables in reading order.
  std::vector<Block> blocks(std::vector<Doubt>& doubts) const;

 private:
  const Page& page() const { return seen_ ? *seen_ : source_; }
  void find_ruled();
  void find_open();
  void extend_wordy();
  std::vector<Line> open_lines() const;
  bool adopt(const Region& model);

  const Page& source_;
  PageView view_;
  std::optional<Page> seen_;
  Bars bars_;
  std::vector<Draft> ruled_;
  std::vector<Box> drawings_;
  std::vector<Region> regions_;
  std::vector<bool> taken_;  // words in ruled tables
};

}  // namespace tulga
