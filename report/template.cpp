#include "report/template.h"

#include <kainjow/mustache.hpp>
#include <map>

#include "report/messages.h"

namespace tulga {

namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(const View& view) {
  switch (view.kind) {
    case View::Kind::text:
      return view.text;
    case View::Kind::on:
      return true;
    case View::Kind::off:
      return false;
    case View::Kind::list: {
      mustache::data list(mustache::data::type::list);
      // push_back() copies all that is below; a list that is not const yet can take it moved.
      auto& items = const_cast<mustache::list&>(list.list_value());
      items.reserve(view.views.size());
      for (const View& item : view.views) items.push_back(data_of(item));
      return list;
    }
    case View::Kind::parts: {
      mustache::data parts;
      for (std::size_t i = 0; i < view.views.size(); ++i) parts[view.names[i]] = data_of(view.views[i]);
      return parts;
    }
  }
  return false;
}

std::string spans(const std::string& english, const std::string& mongolian) {
  return "<span lang=\"mn\">" + mongolian + "</span><span lang=\"en\">" + english + "</span>";
}

/// The markup with its messages in both languages.
std::string with_words(std::string_view markup) {
  constexpr std::string_view open = "<t id=\"", close = "\"/>", part = "<t/>";
  std::string out;
  for (std::size_t at = 0; at < markup.size();) {
    const std::size_t word = std::min(markup.find(open, at), markup.size());
    const std::size_t both_words = std::min(markup.find(part, at), markup.size());
    out += markup.substr(at, std::min(word, both_words) - at);
    if (word < both_words) {
      const std::size_t start = word + open.size(), end = markup.find(close, start);
      const std::string_view id = markup.substr(start, end - start);
      out += spans(mustache::html_escape(say(id, Language::en)), mustache::html_escape(say(id, Language::mn)));
      at = end + close.size();
    } else {
      if (both_words < markup.size()) out += spans("{{en}}", "{{mn}}");
      at = std::min(both_words + part.size(), markup.size());
    }
  }
  return out;
}

/// Parsed once each: they are few, and compiled in.
mustache::mustache& parsed(std::string_view markup) {
  static std::map<std::string_view, mustache::mustache> known;
  const auto found = known.find(markup);
  if (found != known.end()) return found->second;
  return known.emplace(markup, mustache::mustache(with_words(markup))).first->second;
}

}  // namespace

std::string fill_template(std::string_view markup, const View& view) { return parsed(markup).render(data_of(view)); }

View both(const Message& message) {
  return both(visible(say(message, Language::en)), visible(say(message, Language::mn)));
}

View both(std::string_view english, std::string_view mongolian) {
  View view;
  view.set("en", english).set("mn", mongolian);
  return view;
}

}  // namespace tulga
