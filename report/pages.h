#pragma once
// Pages that open offline: articles on one page, or on one page each in a folder, and what leads to them.

#include <cstdio>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "report/writer.h"

namespace tulga {

/// Text put aside in a file without a name, so that memory does not grow with the number of articles.
class Spool {
 public:
  Spool();
  bool put(const std::string& text);
  void rewind();
  /// The next `size` bytes; false where they cannot be had.
  bool pour(std::size_t size, std::ostream& out);

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

class Pages {
 public:
  /// `look` is the style sheet. Where `style` names a folder, each article is written there at once.
  Pages(std::ostream& out, const Style& style, std::string_view look);

  /// Takes one article, and gives its address for an index; `file` is the name of its page in a folder.
  std::string add(const std::string& title, const std::string& file, const std::string& article);
  /// Whether there is more to show than one article: then there is an index.
  bool many() const { return sizes_.size() != 1 || !style_.folder.empty(); }
  /// The page with the index and the articles, each behind its fold: opening markup, by the article's number from 0.
  void end(const std::string& title, const std::string& index, const std::function<std::string(std::size_t)>& fold);

 private:
  std::string head(const std::string& title, bool upwards) const;
  std::string tail() const;
  void fail();

  std::ostream& out_;
  Style style_;
  std::string_view look_;
  std::vector<std::size_t> sizes_;  // of what lies in the spool, one an article
  Spool spool_;
};

}  // namespace tulga
