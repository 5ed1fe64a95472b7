#pragma once
// Where figures stand on pages of paper: the cells around them, and the figures themselves.

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "extract/document.h"

namespace tulga {

/// A cell of a table, or a figure outside all tables, and the findings (by number) that rest on it.
struct PageBox {
  Box box;
  std::map<std::size_t, bool> findings;  // true: strongly
  std::vector<Box> figures;              // to be marked inside the box, where they fill little of it
};

class PageBoxes {
 public:
  /// `document` has to live on.
  explicit PageBoxes(const Document& document) : document_(&document) {}

  void add(const Text& figure, std::size_t finding, bool strong);

  /// The box of the first place of a figure that was added: its page, and its number there.
  struct Position {
    int page = 0;
    std::size_t number = 0;
  };
  std::optional<Position> find(const Text& figure) const;

  /// Pages with boxes, those with strong ones first, each in order.
  std::vector<int> pages() const;
  const std::vector<PageBox>& on(int page) const;

 private:
  Box cell_around(int page, const Box& figure) const;
  const std::vector<Box>& cells(int page) const;

  const Document* document_;
  std::map<int, std::vector<PageBox>> pages_;
  mutable std::map<int, std::vector<Box>> cells_;
};

}  // namespace tulga
