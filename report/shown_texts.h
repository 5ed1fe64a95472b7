#pragma once
// Where a figure stands in the texts of a submission, for marking it in the rebuilt table.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// Bytes of one of the texts.
struct Standing {
  std::size_t text = 0;  // its number
  std::size_t offset = 0, length = 0;
};

/// A stretch of a text, and the findings (by number) whose figures it belongs to; none for plain words.
struct ShownPiece {
  std::size_t offset = 0;
  std::string text;
  std::vector<std::size_t> findings;
};

/// The texts of a submission that the rebuilt table shows, in its order.
class ShownTexts {
 public:
  /// The submission has to live on, unmoved.
  explicit ShownTexts(const Submission& submission);

  /// A text outside the submission, of the document itself; it is found after those of the submission.
  void add(const Text& text);

  /// Where a figure of the document stands; nullopt where it is in none of the texts.
  std::optional<Standing> find(const Text& figure) const;

  void mark(const Standing& where, std::size_t finding);

  /// The number of a text.
  std::size_t number(const Text& text) const { return numbers_.at(&text); }
  bool has_marks(const Text& text) const { return marks_.contains(number(text)); }
  /// Whether a mark begins there.
  bool is_marked(const Standing& where) const;

  /// A text cut where marks begin and end.
  std::vector<ShownPiece> pieces(const Text& text) const;

 private:
  struct Stretch {
    std::size_t text = 0, offset = 0;
    int column = 0, width = 0;  // of a stretch in a line
  };
  struct Mark {
    std::size_t offset = 0, length = 0, finding = 0;
  };

  const Stretch* stretch_at(const Place& place) const;

  std::vector<const Text*> texts_;
  std::unordered_map<const Text*, std::size_t> numbers_;
  std::unordered_map<std::string, std::vector<Stretch>> stretches_;  // by where(place)
  std::unordered_map<std::size_t, std::vector<Mark>> marks_;
};

}  // namespace tulga
