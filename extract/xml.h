#pragma once
// The XML of office documents: no DTD, no entities of its own, and bounds on depth and size.

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "extract/message.h"

namespace tulga {

/// An element of an Xml, as long as that lives. One that is not there has no name, no attributes and no children.
class Element {
 public:
  Element() = default;
  explicit Element(const void* node) : node_(node) {}
  explicit operator bool() const { return node_ != nullptr; }
  bool operator==(const Element&) const = default;

  /// Its name and those of its attributes are without their prefix: "p" for "w:p".
  std::string_view name() const;
  std::string_view attribute(std::string_view name) const;
  bool has_attribute(std::string_view name) const;
  /// The text right in it, not that of its children.
  std::string text() const;

  Element child(std::string_view name) const;  // the first one of that name
  Element first() const;
  Element next() const;

  /// Child elements in their order: `for (const Element child : parent)`.
  struct Iterator;
  Iterator begin() const;
  Iterator end() const;

 private:
  const void* node_ = nullptr;
};

struct Element::Iterator {
  Element at;
  Element operator*() const { return at; }
  Iterator& operator++() {
    at = at.next();
    return *this;
  }
  bool operator==(const Iterator&) const = default;
};

/// A parsed part of a package.
class Xml {
 public:
  /// Throws InputError where the part is no well-formed UTF-8 XML, has a DOCTYPE, is nested deeper than 256 elements,
  /// or has more than 1,000 attributes on an element or 2 million elements and attributes in all.
  Xml(std::string bytes, std::string_view part);
  ~Xml();
  Xml(Xml&&) noexcept;
  Xml& operator=(Xml&&) noexcept;
  Element root() const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

std::span<const Wording> xml_wordings();

}  // namespace tulga
