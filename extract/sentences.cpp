#include "extract/sentences.h"

#include <algorithm>

#include "extract/patterns.h"

namespace tulga {

bool mentions(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

std::size_t sentence_end(std::string_view text, std::size_t from) {
  static const Pattern stop(R"([^\p{Lu}][.!?](?:\pZ|$))");
  const auto found = stop.find(text, from);
  return found.empty() ? text.size() : found[0].end();
}

std::size_t sentence_start(std::string_view text, std::size_t at) {
  std::size_t start = 0;
  for (std::size_t end = sentence_end(text, 0); end <= at && end < text.size(); end = sentence_end(text, end))
    start = end;
  return start;
}

}  // namespace tulga
