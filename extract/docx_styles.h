#pragma once
// What paragraphs and runs of a Word document get from their styles, as far as it changes what is on the paper.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/xml.h"

namespace tulga {

/// The list that a paragraph belongs to; no list where `list` is "0" or empty.
struct ListPlace {
  std::string list;
  int level = 0;
  bool listed() const { return !list.empty() && list != "0"; }
};

class Styles {
 public:
  Styles() = default;
  explicit Styles(Element styles);  // the root of styles.xml

  /// Whether text of a style is hidden, by itself or by a style that it rests on.
  bool hides(std::string_view style) const;
  /// The list of a style's paragraphs.
  ListPlace list(std::string_view style) const;

 private:
  struct Style {
    std::string based_on;
    std::optional<bool> hidden;
    std::optional<ListPlace> list;
  };
  std::map<std::string, Style, std::less<>> styles_;
};

/// Whether run properties hide the text; nullopt where they do not say.
std::optional<bool> hidden_by(Element run_properties);

/// The list that paragraph properties name; nullopt where they name none.
std::optional<ListPlace> list_in(Element paragraph_properties);

}  // namespace tulga
