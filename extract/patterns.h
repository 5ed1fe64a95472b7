#pragma once
// Patterns over text, behind RE2: linear in the text, whatever the text is.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// Bytes of the searched text; `length` 0 at npos where a group took no part.
struct Stretch {
  std::size_t offset = std::string_view::npos;
  std::size_t length = 0;
  std::size_t end() const { return offset + length; }
  bool matched() const { return offset != std::string_view::npos; }
  std::string_view in(std::string_view text) const { return matched() ? text.substr(offset, length) : ""; }
};

/// A pattern in RE2's syntax. Its \w, \b, \d and \s are ASCII only: write \pL, \p{Nd}, \pZ and explicit neighbours.
/// Here \pL is a Latin or Cyrillic letter, \p{Lu} a capital of Latin-1, Russian or Mongolian, and \p{Nd} one of 0 to 9.
class Pattern {
 public:
  explicit Pattern(std::string_view expression);
  ~Pattern();

  /// The first match at or after `from`: the whole match, then each group. Empty where there is none.
  std::vector<Stretch> find(std::string_view text, std::size_t from = 0) const;
  bool matches(std::string_view text) const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

struct DateMatch {
  Date date;
  Stretch where;
};

/// The first date at or after `from`: "2023-12-25", "2023.12.25", "2019/01/02", "2023 оны 12 дугаар сарын 25",
/// "2022 он 01 сар 09 өдөр". Days that do not exist are given as they are written.
std::optional<DateMatch> find_date(std::string_view text, std::size_t from = 0);

/// A number that stands alone or before a word; groups of digits with commas, points or (before three digits) spaces.
/// Not part of a word ("410like"), of a date or of an act number.
struct NumberMatch {
  Stretch where;
  bool percent = false;      // "%" or "хувь" follows
  bool approximate = false;  // "300-аад", "80-аас дээш", "орчим", "гаруй"
  std::size_t after = 0;     // where the text goes on: behind "%", "хувьтай", ...
};

std::optional<NumberMatch> find_number(std::string_view text, std::size_t from = 0);

/// The stated number in a stretch of a text.
Stated stated_number(const Text& text, Stretch where, NumberContext context);

}  // namespace tulga
