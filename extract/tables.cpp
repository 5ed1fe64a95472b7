#include "extract/tables.h"

#include <iterator>
#include <memory>
#include <utility>

#include "extract/layout.h"

namespace tulga {

std::vector<Block> find_blocks(const Page& page, std::vector<Doubt>& doubts) { return Layout(page).blocks(doubts); }

// Two pages at a time: a table that goes on over the page end has its columns in common.
std::vector<Block> find_blocks(const Document& document, std::vector<Doubt>& doubts) {
  std::vector<Block> blocks;
  const auto emit = [&](const Layout& layout) {
    std::vector<Block> found = layout.blocks(doubts);
    std::move(found.begin(), found.end(), std::back_inserter(blocks));
  };
  std::unique_ptr<Layout> before;
  for (const Page& page : document.pages) {
    auto layout = std::make_unique<Layout>(page);
    if (before) {
      Layout::share_columns(*before, *layout);
      emit(*before);
    }
    before = std::move(layout);
  }
  if (before) emit(*before);
  return blocks;
}

}  // namespace tulga
