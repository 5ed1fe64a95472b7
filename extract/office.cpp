#include "extract/office.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t most_evidence = 64 * 1024;  // bytes shown of text that is not on the paper

constexpr std::array<Wording, 1> wordings = {{
    {"office-part-missing", "the document has no {part}: it is damaged, or not what its name says: save it again",
     "баримтад {part} алга: гэмтсэн, эсвэл нэрээсээ өөр төрлийн файл байна: дахин хадгална уу"},
}};

std::string folder_of(std::string_view part) { return std::string(part.substr(0, part.rfind('/') + 1)); }

std::string relations_part(std::string_view part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

/// A target as its part's name: "/xl/a.xml", or "../a.xml" seen from `folder`. Empty where it leaves the package.
std::string resolve(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../")) {
    if (folder.empty()) return "";
    folder = folder_of(std::string_view(folder).substr(0, folder.size() - 1));
    target.remove_prefix(3);
  }
  return folder + std::string(target);
}

}  // namespace

Relations relations_of(Package& package, std::string_view part) {
  Relations out;
  const auto xml = read_xml(package, relations_part(part));
  if (!xml) return out;
  for (const Element relation : xml->root()) {
    if (relation.attribute("TargetMode") == "External") continue;
    const std::string_view type = relation.attribute("Type");
    out.emplace(relation.attribute("Id"), Relation{std::string(type.substr(type.rfind('/') + 1)),
                                                   resolve(folder_of(part), relation.attribute("Target"))});
  }
  return out;
}

const Relation* find_relation(const Relations& relations, std::string_view kind) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const auto& relation) { return relation.second.kind == kind; });
  return found == relations.end() ? nullptr : &found->second;
}

std::string main_part(Package& package, std::string_view usual) {
  const Relations relations = relations_of(package, "");
  const Relation* named = find_relation(relations, "officeDocument");
  if (named && package.has(named->part)) return named->part;
  if (package.has(usual)) return std::string(usual);
  // A hostile document is called that, even if it is no whole document.
  for (const std::string& name : package.names())
    if (name.ends_with(".xml")) read_xml(package, name);
  throw InputError{{"office-part-missing", {{"part", std::string(usual)}}}};
}

std::optional<Xml> read_xml(Package& package, std::string_view part) {
  auto bytes = package.read(part);
  if (!bytes) return std::nullopt;
  return Xml(std::move(*bytes), part);
}

std::string cell_name(int row, int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row + 1);
}

Text placed(std::string_view raw, const Place& place) {
  Text out{squeeze(normalise(raw)), {}};
  if (!out.empty()) out.spans.push_back({0, out.text.size(), place});
  return out;
}

std::optional<int> number_of(std::string_view digits) {
  int out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return out;
}

bool is_on(Element element, std::string_view attribute) {
  const std::string_view value = element.attribute(attribute);
  return !value.empty() && value != "0" && value != "false" && value != "off";
}

bool is_on(Element element) { return element && (!element.has_attribute("val") || is_on(element, "val")); }

void Unseen::add(const Text& text) {
  if (text.empty()) return;
  ++pieces_;
  if (evidence_.text.size() < most_evidence) append(evidence_, text, " · ");
}

void Unseen::tell(Document& document, std::string_view kind) const {
  if (pieces_ == 0) return;
  document.doubts.push_back({std::string(kind), {std::string(id_), {{"count", std::to_string(pieces_)}}}, evidence_});
}

std::span<const Wording> office_wordings() { return wordings; }

}  // namespace tulga
