#pragma once
// The numbers that Word puts before the paragraphs of a list. They are on the paper, but in no text of the document: an
// officer may number the rows of a table so.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/xml.h"

namespace tulga {

/// The lists of a document, and how far each has counted.
class Numbering {
 public:
  Numbering() = default;
  explicit Numbering(Element numbering);  // the root of numbering.xml

  /// The label of the next paragraph of a list at a level counted from 0: "3.", "2.1", "а)"; empty for a bullet;
  /// nullopt where the document does not say how the list is numbered, or in a way that is not known here.
  std::optional<std::string> next(std::string_view list, int level);

 private:
  static constexpr int level_count = 9;
  struct Level {
    int start = 1;
    int restart = -1;  // the level that starts this one anew; -1 is every level above it
    bool legal = false;
    std::string format, text;
  };
  struct Definition {
    std::array<std::optional<Level>, level_count> levels;
    std::array<std::optional<int>, level_count> counters;
  };
  struct List {
    std::string definition;
    std::array<std::optional<Level>, level_count> own_levels;
    std::array<std::optional<int>, level_count> starts;  // of a list that counts anew; each holds once
  };

  static Level read_level(Element level);
  static int level_of(Element element);
  const Level* find_level(const List& list, int level) const;
  void count(List& list, Definition& definition, int level, int start);
  std::optional<std::string> label(const List& list, const Definition& definition, const Level& level) const;

  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, List, std::less<>> lists_;
};

}  // namespace tulga
