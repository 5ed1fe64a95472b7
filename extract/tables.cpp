#include "extract/tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "extract/lattice.h"
#include "extract/lines.h"

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

bool inside(const Box& box, double x, double y) {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/// Puts words into the cells of lattices; gives the words that stand in none.
std::vector<int> fill(std::vector<Table>& tables, const Page& page) {
  std::vector<int> outside;
  std::vector<std::vector<std::vector<int>>> words(tables.size());
  for (std::size_t t = 0; t < tables.size(); ++t) words[t].resize(tables[t].cells.size());
  for (int w = 0; w < static_cast<int>(page.words.size()); ++w) {
    const Box& box = page.words[w].box;
    const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    const auto place = [&] {
      for (std::size_t t = 0; t < tables.size(); ++t) {
        if (!inside(tables[t].box, x, y)) continue;
        for (std::size_t c = 0; c < tables[t].cells.size(); ++c)
          if (inside(tables[t].cells[c].box, x, y)) return words[t][c].push_back(w), true;
      }
      return false;
    };
    if (!place()) outside.push_back(w);
  }
  for (std::size_t t = 0; t < tables.size(); ++t)
    for (std::size_t c = 0; c < tables[t].cells.size(); ++c) tables[t].cells[c].text = text_of(page, words[t][c]);
  return outside;
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
  std::vector<Table> tables = find_lattices(page);
  const std::vector<int> outside = fill(tables, page);
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
