#include "report/wrapped.h"

#include <algorithm>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t width = 80;

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
  std::string out, line;
  const auto flush = [&] {
    if (!line.empty()) out += std::string(indent, ' ') + line + '\n';
    line.clear();
  };
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const std::string_view word = text.substr(start, end - start);
    if (!line.empty() && indent + code_points(line) + 1 + code_points(word) > width) flush();
    if (!line.empty()) line += ' ';
    line += word;
    start = end + 1;
  }
  flush();
  return out;
}

std::string padded(std::string text, std::size_t to) {
  const std::size_t length = code_points(text);
  return length < to ? text + std::string(to - length, ' ') : text;
}

}  // namespace tulga
