#include "extract/pdf_content.h"

#include <algorithm>
#include <array>

namespace tulga {

namespace {

enum Class : unsigned char { regular, space, delimiter };

constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> out{};
  for (const unsigned char c : {'\0', '\t', '\n', '\f', '\r', ' '}) out[c] = space;
  for (const unsigned char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) out[c] = delimiter;
  return out;
}();

Class class_of(char c) { return classes[static_cast<unsigned char>(c)]; }
bool starts_number(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.'; }

}  // namespace

void ContentLexer::skip_space() {
  while (at_ < content_.size()) {
    if (content_[at_] == '%')
      while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r') ++at_;
    else if (class_of(content_[at_]) == space)
      ++at_;
    else
      return;
  }
}

std::string_view ContentLexer::take_regular() {
  const std::size_t start = at_;
  while (at_ < content_.size() && class_of(content_[at_]) == regular) ++at_;
  return content_.substr(start, at_ - start);
}

ContentToken ContentLexer::next() {
  skip_space();
  if (at_ >= content_.size()) return ContentToken::end;
  const char c = content_[at_];
  if (starts_number(c)) return lex_number();
  if (class_of(c) == regular) {
    text_ = take_regular();
    return ContentToken::word;
  }
  ++at_;
  if (c == '/') {
    text_ = take_regular();
    return ContentToken::name;
  }
  if (c == '(') return lex_string();
  if (c == '<') {
    if (at_ < content_.size() && content_[at_] == '<') return ++at_, ContentToken::other;
    return lex_hex_string();
  }
  return ContentToken::other;
}

// Digits beyond the fifteenth only move the point: no overflow, and more than any coordinate needs.
ContentToken ContentLexer::lex_number() {
  const std::string_view spelling = take_regular();
  double value = 0, scale = 1;
  bool negative = false, fraction = false;
  for (const char c : spelling) {
    if (c == '-') negative = true;
    if (c == '.') fraction = true;
    if (c < '0' || c > '9') continue;
    if (fraction) {
      scale /= 10;
      value += (c - '0') * scale;
    } else if (value < 1e15) {
      value = value * 10 + (c - '0');
    }
  }
  number_ = negative ? -value : value;
  return ContentToken::number;
}

ContentToken ContentLexer::lex_string() {
  is_hex_ = false;
  const std::size_t start = at_;
  for (int depth = 1; at_ < content_.size(); ++at_) {
    const char c = content_[at_];
    if (c == '\\')
      ++at_;
    else if (c == '(')
      ++depth;
    else if (c == ')' && --depth == 0)
      break;
  }
  at_ = std::min(at_, content_.size());
  text_ = content_.substr(start, at_ - start);
  if (at_ < content_.size()) ++at_;
  return ContentToken::string;
}

ContentToken ContentLexer::lex_hex_string() {
  is_hex_ = true;
  const std::size_t close = std::min(content_.find('>', at_), content_.size());
  text_ = content_.substr(at_, close - at_);
  at_ = std::min(close + 1, content_.size());
  return ContentToken::string;
}

void ContentLexer::skip_inline_image() {
  while (true) {
    const ContentToken token = next();
    if (token == ContentToken::end) return;
    if (token == ContentToken::word && text_ == "ID") break;
  }
  for (std::size_t ei = content_.find("EI", at_); ei != std::string_view::npos; ei = content_.find("EI", ei + 1)) {
    const bool before = ei > 0 && class_of(content_[ei - 1]) == space;
    const bool after = ei + 2 >= content_.size() || class_of(content_[ei + 2]) == space;
    if (!before || !after) continue;
    at_ = ei + 2;
    return;
  }
  at_ = content_.size();
}

}  // namespace tulga
