// The XML of the competition, as far as its own files use it: tags with attributes, texts with the five entities.

#include <charconv>
#include <stdexcept>

#include "tests/bench/adjacency.h"
#include "tests/helpers.h"

namespace tulga::bench {

namespace {

struct Tag {
  std::string name;  // "/cell" where it closes
  std::map<std::string, std::string> attributes;
  std::string text_before;

  int number(const std::string& name_of, int otherwise) const {
    const auto found = attributes.find(name_of);
    return found == attributes.end() || found->second.empty() ? otherwise : std::stoi(found->second);
  }
};

std::string without_entities(const std::string& text) {
  constexpr std::pair<const char*, const char*> entities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
  std::string out = text;
  for (const auto& [entity, letter] : entities)
    for (std::size_t at = 0; (at = out.find(entity, at)) != std::string::npos; ++at)
      out.replace(at, std::string(entity).size(), letter);
  return out;
}

Tag tag_of(const std::string& inside) {
  Tag out;
  const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  std::size_t at = 0;
  while (at < inside.size() && !is_space(inside[at])) ++at;
  out.name = inside.substr(0, at);
  for (;;) {
    const std::size_t equals = inside.find('=', at);
    if (equals == std::string::npos) return out;
    while (is_space(inside[at])) ++at;
    const std::string name = inside.substr(at, equals - at);
    const char quote = inside[equals + 1];
    const std::size_t end = inside.find(quote, equals + 2);
    if (end == std::string::npos) throw std::runtime_error("no closing quote in <" + inside + ">");
    out.attributes[name] = without_entities(inside.substr(equals + 2, end - equals - 2));
    at = end + 1;
  }
}

std::vector<Tag> tags_of(const std::string& xml) {
  std::vector<Tag> out;
  for (std::size_t at = 0;;) {
    const std::size_t open = xml.find('<', at);
    if (open == std::string::npos) return out;
    const std::size_t close = xml.find('>', open);
    if (close == std::string::npos) throw std::runtime_error("no closing > in the truth");
    std::string inside = xml.substr(open + 1, close - open - 1);
    const bool whole = inside.ends_with("/");
    if (whole) inside.pop_back();
    out.push_back(tag_of(inside));
    out.back().text_before = without_entities(xml.substr(at, open - at));
    if (whole) out.push_back({"/" + out.back().name, {}, ""});
    at = close + 1;
  }
}

}  // namespace

std::vector<CellGrid> read_truth(const std::string& path) {
  std::vector<CellGrid> tables;
  int rows = 0, columns = 0;
  Tag cell;
  std::string text;
  bool in_content = false;
  for (const Tag& tag : tags_of(read_file(path))) {
    if (in_content) text += tag.text_before;
    if (tag.name == "table") {
      tables.emplace_back();
    } else if (tag.name == "region" && !tables.empty()) {
      tables.back().page = tag.number("page", 1);
      rows = tag.number("row-increment", 0), columns = tag.number("col-increment", 0);
    } else if (tag.name == "cell") {
      cell = tag, text.clear();
    } else if (tag.name == "content") {
      in_content = true;
    } else if (tag.name == "/content") {
      in_content = false;
    } else if (tag.name == "/cell" && !tables.empty()) {
      const int row = cell.number("start-row", 0), column = cell.number("start-col", 0);
      tables.back().put(row + rows, column + columns, cell.number("end-row", row) + rows,
                        cell.number("end-col", column) + columns, text);
    }
  }
  return tables;
}

}  // namespace tulga::bench
