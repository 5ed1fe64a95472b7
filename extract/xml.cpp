#include "extract/xml.h"

#include <array>
#include <optional>
#include <pugixml.hpp>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr int deepest = 256;
constexpr std::size_t most_attributes = 1'000;  // of one element
constexpr std::size_t most_nodes = 2'000'000;   // a thousand pages; memory is some 400 bytes for each in all

constexpr std::array<Wording, 5> wordings = {{
    {"dtd-forbidden", "{part} has a DOCTYPE, which no office program writes; it was not read",
     "{part} дотор оффисын програм бичдэггүй DOCTYPE байгаа тул уншаагүй"},
    {"xml-malformed", "the document is damaged: {part} is no well-formed XML: save it again, or ask for it again",
     "баримт гэмтсэн: {part} зөв XML биш байна: дахин хадгалах, эсвэл дахин авна уу"},
    {"xml-depth", "{part} is nested deeper than {limit} elements; this is not a report",
     "{part} {limit}-аас гүн үүрлэсэн байна; энэ нь тайлан биш"},
    {"xml-attributes", "{part} has an element with more than {limit} attributes; this is not a report",
     "{part} дотор {limit}-аас олон шинжтэй элемент байна; энэ нь тайлан биш"},
    {"xml-nodes", "{part} has more than {limit} elements; this is not a report",
     "{part} {limit}-аас олон элементтэй; энэ нь тайлан биш"},
}};

InputError refused(const char* id, std::string_view part, std::size_t limit) {
  return InputError{{id, {{"part", std::string(part)}, {"limit", std::to_string(limit)}}}};
}

InputError malformed(std::string_view part) { return InputError{{"xml-malformed", {{"part", std::string(part)}}}}; }

/// Runs over the tags of a part before it is parsed, so that the bounds hold before memory is taken for it.
class Scanner {
 public:
  Scanner(std::string_view xml, std::string_view part) : xml_(xml), part_(part) {}
  void run();

 private:
  void skip_behind(std::string_view end);
  void open_tag();
  void count_node();

  std::string_view xml_, part_;
  std::size_t at_ = 0, nodes_ = 0;
  int depth_ = 0;
};

void Scanner::run() {
  while ((at_ = xml_.find('<', at_)) != std::string_view::npos) {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_behind("-->");
    } else if (rest.starts_with("<![CDATA[")) {
      skip_behind("]]>");
    } else if (rest.starts_with("<?")) {
      skip_behind("?>");
    } else if (rest.starts_with("<!")) {
      throw InputError{{"dtd-forbidden", {{"part", std::string(part_)}}}};
    } else if (rest.starts_with("</")) {
      --depth_;
      skip_behind(">");
    } else {
      open_tag();
    }
  }
}

void Scanner::skip_behind(std::string_view end) {
  const std::size_t found = xml_.find(end, at_);
  if (found == std::string_view::npos) throw malformed(part_);
  at_ = found + end.size();
}

void Scanner::count_node() {
  if (++nodes_ > most_nodes) throw refused("xml-nodes", part_, most_nodes);
}

void Scanner::open_tag() {
  count_node();
  if (++depth_ > deepest) throw refused("xml-depth", part_, deepest);
  for (std::size_t attributes = 0;;) {
    at_ = xml_.find_first_of("\"'>", at_);
    if (at_ == std::string_view::npos) throw malformed(part_);
    if (xml_[at_] == '>') break;
    at_ = xml_.find(xml_[at_], at_ + 1);
    if (at_++ == std::string_view::npos) throw malformed(part_);
    count_node();
    if (++attributes > most_attributes) throw refused("xml-attributes", part_, most_attributes);
  }
  if (xml_[at_ - 1] == '/') --depth_;
  ++at_;
}

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

pugi::xml_node node_of(const void* node) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(const_cast<void*>(node)));
}

Element first_element_from(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return Element(node.internal_object());
}

std::optional<std::string_view> find_attribute(const void* node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node_of(node).attributes())
    if (without_prefix(attribute.name()) == name) return attribute.value();
  return std::nullopt;
}

}  // namespace

std::string_view Element::name() const { return without_prefix(node_of(node_).name()); }

std::string_view Element::attribute(std::string_view name) const { return find_attribute(node_, name).value_or(""); }

bool Element::has_attribute(std::string_view name) const { return find_attribute(node_, name).has_value(); }

std::string Element::text() const {
  std::string out;
  for (const pugi::xml_node child : node_of(node_).children()) out += child.value();
  return out;
}

Element Element::first() const { return first_element_from(node_of(node_).first_child()); }

Element Element::next() const { return first_element_from(node_of(node_).next_sibling()); }

Element Element::child(std::string_view name) const {
  for (const Element child : *this)
    if (child.name() == name) return child;
  return {};
}

Element::Iterator Element::begin() const { return {first()}; }
Element::Iterator Element::end() const { return {}; }

struct Xml::Tree {
  std::string bytes;  // pugixml parses in place: its texts stand here
  pugi::xml_document document;
};

Xml::Xml(std::string bytes, std::string_view part) : tree_(std::make_unique<Tree>()) {
  if (!is_utf8(bytes) || bytes.find('\0') != std::string::npos) throw malformed(part);
  Scanner(bytes, part).run();
  tree_->bytes = std::move(bytes);
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;  // " " alone is text too
  const auto result =
      tree_->document.load_buffer_inplace(tree_->bytes.data(), tree_->bytes.size(), options, pugi::encoding_utf8);
  if (!result) throw malformed(part);
}

Xml::~Xml() = default;
Xml::Xml(Xml&&) noexcept = default;
Xml& Xml::operator=(Xml&&) noexcept = default;

Element Xml::root() const { return Element(tree_->document.document_element().internal_object()); }

std::span<const Wording> xml_wordings() { return wordings; }

}  // namespace tulga
