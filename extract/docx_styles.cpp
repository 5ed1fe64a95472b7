#include "extract/docx_styles.h"

#include "extract/office.h"

namespace tulga {

namespace {

constexpr int longest_chain = 32;  // of styles that rest on each other: a circle must end

}  // namespace

std::optional<bool> hidden_by(Element run_properties) {
  const Element vanish = run_properties.child("vanish");
  if (!vanish) return std::nullopt;
  return is_on(vanish);
}

std::optional<ListPlace> list_in(Element paragraph_properties) {
  const Element list = paragraph_properties.child("numPr");
  if (!list) return std::nullopt;
  return ListPlace{std::string(list.child("numId").attribute("val")),
                   number_of(list.child("ilvl").attribute("val")).value_or(0)};
}

Styles::Styles(Element styles) {
  for (const Element style : styles)
    if (style.name() == "style")
      styles_[std::string(style.attribute("styleId"))] = {std::string(style.child("basedOn").attribute("val")),
                                                          hidden_by(style.child("rPr")), list_in(style.child("pPr"))};
}

bool Styles::hides(std::string_view style) const {
  auto found = styles_.find(style);
  for (int i = 0; found != styles_.end() && i < longest_chain; ++i) {
    if (found->second.hidden) return *found->second.hidden;
    found = styles_.find(found->second.based_on);
  }
  return false;
}

ListPlace Styles::list(std::string_view style) const {
  auto found = styles_.find(style);
  for (int i = 0; found != styles_.end() && i < longest_chain; ++i) {
    if (found->second.list) return *found->second.list;
    found = styles_.find(found->second.based_on);
  }
  return {};
}

}  // namespace tulga
