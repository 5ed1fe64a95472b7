#pragma once
// What a browser makes of a page: its tags, and the words between them.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tulga::test {

struct Tag {
  std::string name;
  std::map<std::string, std::string> attributes;
};

/// One tag, from behind its "<" to its ">"; a ">" inside quotes is text.
inline Tag tag_in(const std::string& page, std::size_t& at) {
  const auto until = [&](const char* ends) {
    const std::size_t end = std::min(page.find_first_of(ends, at), page.size());
    std::string out = page.substr(at, end - at);
    at = end;
    return out;
  };
  Tag tag{until(" />\n"), {}};
  while (at < page.size() && page[at] != '>') {
    if (page[at] == ' ' || page[at] == '/' || page[at] == '\n') {
      ++at;
      continue;
    }
    std::string& value = tag.attributes[until("= />\n")];
    if (page.compare(at, 2, "=\"") != 0) continue;
    at += 2;
    value = until("\"");
    ++at;
  }
  return tag;
}

/// A page without what is between the tags of its script and style.
inline std::string without_code(std::string page) {
  for (const char* name : {"style", "script"}) {
    const std::size_t tag = page.find("<" + std::string(name));
    if (tag == std::string::npos) continue;
    const std::size_t start = page.find('>', tag) + 1;
    page.erase(start, page.find("</" + std::string(name), start) - start);
  }
  return page;
}

/// The tags of a page outside of its script and style; a comment is one, too.
inline std::vector<Tag> tags_of(const std::string& page) {
  const std::string rest = without_code(page);
  std::vector<Tag> out;
  for (std::size_t at = rest.find('<'); at != std::string::npos; at = rest.find('<', at)) {
    ++at;
    if (rest[at] != '/') out.push_back(tag_in(rest, at));
  }
  return out;
}

/// The names of tags, and of attributes behind an "@".
inline std::set<std::string> names_of(const std::vector<Tag>& tags) {
  std::set<std::string> out;
  for (const Tag& tag : tags) {
    out.insert(tag.name);
    for (const auto& [name, value] : tag.attributes) out.insert("@" + name);
  }
  return out;
}

/// Where the tags of a page lead.
inline std::vector<std::string> addresses_of(const std::vector<Tag>& tags) {
  std::vector<std::string> out;
  for (const Tag& tag : tags)
    for (const auto& [name, value] : tag.attributes)
      if (name == "href" || name == "src" || name == "action" || name == "xlink:href") out.push_back(value);
  return out;
}

inline std::string inside(const std::string& page, const std::string& name) {
  const std::size_t start = page.find('>', page.find("<" + name)) + 1;
  return page.substr(start, page.find("</" + name, start) - start);
}

/// The words that a reader sees, each stretch between tags on a line of its own.
inline std::string words_of(const std::string& page) {
  const std::string rest = without_code(page);
  std::string out;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t open = std::min(rest.find('<', at), rest.size());
    out += rest.substr(at, open - at);
    if (open == rest.size()) break;
    at = open + 1;
    tag_in(rest, at);
    at = std::min(at, rest.size() - 1) + 1;
    out += '\n';
  }
  const std::pair<std::string, std::string> entities[] = {{"&lt;", "<"},   {"&gt;", ">"},  {"&quot;", "\""},
                                                          {"&apos;", "'"}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, character] : entities)
    for (std::size_t at = out.find(entity); at != std::string::npos; at = out.find(entity, at + character.size()))
      out.replace(at, entity.size(), character);
  return out;
}

}  // namespace tulga::test
