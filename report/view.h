#pragma once
// What a template is filled with.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tulga {

/// A text, a switch, a list, or named parts. A part is found in the views around it too: names say one thing each.
struct View {
  enum class Kind { text, on, off, list, parts };

  View() = default;  // named parts, none yet
  View(std::string words) : kind(Kind::text), text(std::move(words)) {}
  View(std::string_view words) : View(std::string(words)) {}
  View(const char* words) : View(std::string(words)) {}
  explicit View(bool on) : kind(on ? Kind::on : Kind::off) {}

  static View list() {
    View view;
    view.kind = Kind::list;
    return view;
  }
  View& set(std::string_view name, View view) {
    names.emplace_back(name);
    views.push_back(std::move(view));
    return *this;
  }
  View& add(View view) {
    views.push_back(std::move(view));
    return *this;
  }

  Kind kind = Kind::parts;
  std::string text;
  std::vector<std::string> names;  // of parts, one a view
  std::vector<View> views;
};

}  // namespace tulga
