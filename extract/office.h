#pragma once
// What Word and Excel documents have in common: parts that refer to each other, cell names, text that the eye does not
// see.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extract/document.h"
#include "extract/package.h"
#include "extract/xml.h"

namespace tulga {

/// What a part refers to: by id, the kind of the target ("worksheet") and the part that it is. Targets outside of the
/// package are left out: they are never opened.
struct Relation {
  std::string kind;
  std::string part;
};
using Relations = std::map<std::string, Relation, std::less<>>;

/// The relations of a part; those of the package itself for "". None where it has none.
Relations relations_of(Package& package, std::string_view part);

/// The first relation of a kind; nullptr where there is none.
const Relation* find_relation(const Relations& relations, std::string_view kind);

/// The part that the document is: what the package names, else `usual`. Throws InputError where there is no such part.
std::string main_part(Package& package, std::string_view usual);

/// A part as XML; nullopt where the package does not have it.
std::optional<Xml> read_xml(Package& package, std::string_view part);

/// "B7" for row 6, column 1, counted from 0.
std::string cell_name(int row, int column);

/// Text as the paper shows it, NFC, with single spaces, standing at a place.
Text placed(std::string_view raw, const Place& place);

/// A number in an attribute; nullopt where it is none, or too large.
std::optional<int> number_of(std::string_view digits);

/// Whether an attribute turns something on: it is there, and not "0", "false" or "off".
bool is_on(Element element, std::string_view attribute);

/// The same for an element of Word, which alone turns on what it names: <w:vanish/>, but not <w:vanish w:val="0"/>.
bool is_on(Element element);

/// Text that is not on the paper: collected and told in one Doubt, so that it neither counts nor vanishes.
class Unseen {
 public:
  explicit Unseen(std::string_view id) : id_(id) {}
  void add(const Text& text);
  /// Adds the doubt where there was any: {count} pieces.
  void tell(Document& document, std::string_view kind = "hidden-text") const;

 private:
  std::string_view id_;
  std::size_t pieces_ = 0;
  Text evidence_;
};

std::span<const Wording> office_wordings();

}  // namespace tulga
