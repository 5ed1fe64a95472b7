#include "extract/tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "extract/lattice.h"
#include "extract/lines.h"
#include "extract/refine.h"
#include "extract/stream.h"

namespace tulga {

namespace {

/// How a page is to be turned, clockwise, so that most of its letters stand upright.
int turn_of(const Page& page) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : page.words) letters[(word.rotation / 90) & 3] += word.text.size();
  return 90 * static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

/// The place of a box on the page that is turned back by `degrees`; `width` and `height` are those of the page before.
Box turned(const Box& box, int degrees, double width, double height) {
  switch (degrees) {
    case 90:
      return {box.top, width - box.right, box.bottom, width - box.left};
    case 180:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 270:
      return {height - box.bottom, box.left, height - box.top, box.right};
    default:
      return box;
  }
}

Page upright(const Page& page, int degrees) {
  Page out = page;
  if (degrees % 180 == 90) std::swap(out.width, out.height);
  for (Word& word : out.words) {
    word.box = turned(word.box, degrees, page.width, page.height);
    word.rotation = (word.rotation - degrees + 360) % 360;
  }
  for (Ruling& ruling : out.rulings) {
    const Box box = turned({ruling.left, ruling.top, ruling.right, ruling.bottom}, degrees, page.width, page.height);
    ruling = {box.left, box.top, box.right, box.bottom};
  }
  return out;
}

void turn_back(Text& text, int degrees, const Page& page) {
  for (Span& span : text.spans) span.place.box = turned(span.place.box, (360 - degrees) % 360, page.width, page.height);
}

void turn_back(Block& block, int degrees, const Page& page) {
  turn_back(block.paragraph, degrees, page);
  if (!block.is_table) return;
  block.table.box = turned(block.table.box, (360 - degrees) % 360, page.width, page.height);
  for (Cell& cell : block.table.cells) {
    cell.box = turned(cell.box, (360 - degrees) % 360, page.width, page.height);
    turn_back(cell.text, degrees, page);
  }
}

/// Whether a word stands in a chart or another drawing, or beside it as the labels of its axes do.
bool belongs_to(const std::vector<Box>& drawings, const Box& word) {
  const double x = (word.left + word.right) / 2, y = (word.top + word.bottom) / 2, reach = 2 * word.height();
  return std::any_of(drawings.begin(), drawings.end(), [&](const Box& box) {
    return x > box.left - 2 * reach && x < box.right + 2 * reach && y > box.top - reach && y < box.bottom + reach;
  });
}

double middle_x(const Box& box) { return (box.left + box.right) / 2; }

/// Whether a line goes on with what the line above began: near, of the same size, and either the line above has no
/// room for its first word, or both are centred.
bool continues(const Page& page, const Line& above, const Line& below, double right_edge) {
  const double height = above.box.height();
  if (below.box.top - above.box.bottom > 0.5 * height || std::abs(below.box.height() - height) > 0.15 * height)
    return false;
  const double room = right_edge - above.box.right, needed = page.words[below.words.front()].box.width();
  if (room < needed + 0.3 * height) return true;
  const bool centred = std::abs(middle_x(above.box) - middle_x(below.box)) < 0.3 * height;
  return centred && std::abs(above.box.left - below.box.left) > height;
}

void add_paragraphs(std::vector<Block>& blocks, const Page& page, const std::vector<int>& words) {
  std::vector<Line> lines = lines_of(page, words);
  double right_edge = 0;
  for (const Line& line : lines) right_edge = std::max(right_edge, line.box.right);
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    while (end < lines.size() && continues(page, lines[end - 1], lines[end], right_edge)) ++end;
    Block block;
    block.page = page.number;
    block.paragraph = text_of(page, std::vector<Line>(lines.begin() + i, lines.begin() + end));
    blocks.push_back(std::move(block));
    i = end;
  }
}

}  // namespace

std::vector<Block> find_blocks(const Page& source, std::vector<Doubt>&) {
  const int degrees = turn_of(source);
  const Page page = upright(source, degrees);
  std::vector<bool> taken(page.words.size(), false);
  std::vector<Table> tables;
  std::vector<Box> drawings;
  const Bars bars = bars_of(page);
  for (Draft& draft : find_lattices(page, bars, taken)) {
    split_by_text(page, draft);
    drop_thin(page, draft);
    if (is_table(draft))
      tables.push_back(to_table(page, std::move(draft)));
    else {
      if (draft.cells.size() >= 4) drawings.push_back(draft.box());
      for (const DraftCell& cell : draft.cells)
        for (const int w : cell.words) taken[w] = false;
    }
  }
  std::vector<Bar> rules = bars.horizontal;
  std::erase_if(rules, [&](const Bar& rule) {
    return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
      return rule.at >= table.box.top - 2 && rule.at <= table.box.bottom + 2 && rule.to > table.box.left &&
             rule.from < table.box.right;
    });
  });
  std::vector<int> free;
  for (int w = 0; w < static_cast<int>(page.words.size()); ++w)
    if (!taken[w] && !belongs_to(drawings, page.words[w].box)) free.push_back(w);
  for (const std::vector<Line>& column : text_columns(page, free)) {
    for (const Region& region : find_regions(page, column, rules)) {
      Draft draft = grid_of(page, cut(page, region.lines, region.gutters), rules);
      if (!is_table(draft) || draft.rows() < 2) continue;
      for (const Line& line : region.lines)
        for (const int w : line.words) taken[w] = true;
      tables.push_back(to_table(page, std::move(draft)));
    }
  }
  std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.box.top < b.box.top; });
  std::vector<int> outside;
  for (int w = 0; w < static_cast<int>(page.words.size()); ++w)
    if (!taken[w]) outside.push_back(w);
  std::vector<Block> blocks;
  std::size_t next = 0;
  std::vector<int> waiting;
  std::vector<int> ordered = outside;
  const auto middle = [&](int w) { return (page.words[w].box.top + page.words[w].box.bottom) / 2; };
  std::stable_sort(ordered.begin(), ordered.end(), [&](int a, int b) { return middle(a) < middle(b); });
  for (Table& table : tables) {
    while (next < ordered.size() && middle(ordered[next]) < table.box.top) waiting.push_back(ordered[next++]);
    add_paragraphs(blocks, page, waiting);
    waiting.clear();
    Block block;
    block.is_table = true;
    block.page = page.number;
    block.table = std::move(table);
    blocks.push_back(std::move(block));
  }
  waiting.assign(ordered.begin() + next, ordered.end());
  add_paragraphs(blocks, page, waiting);
  for (Block& block : blocks) turn_back(block, degrees, page);
  return blocks;
}

std::vector<Block> find_blocks(const Document& document, std::vector<Doubt>& doubts) {
  std::vector<Block> blocks;
  for (const Page& page : document.pages) {
    std::vector<Block> found = find_blocks(page, doubts);
    std::move(found.begin(), found.end(), std::back_inserter(blocks));
  }
  return blocks;
}

}  // namespace tulga
