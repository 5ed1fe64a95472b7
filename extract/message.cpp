#include "extract/message.h"

#include <algorithm>

namespace tulga {

std::string fill(const Wording& wording, const Message& message, Language language) {
  const std::string_view pattern = language == Language::mn ? wording.mn : wording.en;
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += pattern[i++];
      continue;
    }
    const std::string_view name = pattern.substr(i + 1, close - i - 1);
    const auto argument = std::find_if(message.arguments.begin(), message.arguments.end(),
                                       [&](const auto& pair) { return pair.first == name; });
    out += argument == message.arguments.end() ? std::string(pattern.substr(i, close - i + 1)) : argument->second;
    i = close + 1;
  }
  return out;
}

}  // namespace tulga
