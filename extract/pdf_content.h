#pragma once
// The words of a PDF content stream: operands and operators, without any meaning yet.

#include <cstddef>
#include <string_view>

namespace tulga {

enum class ContentToken { number, name, string, word, other, end };

/// Cuts a content stream into tokens; whatever the bytes are, it comes to the end.
class ContentLexer {
 public:
  explicit ContentLexer(std::string_view content) : content_(content) {}

  ContentToken next();

  /// The value of a number token.
  double number() const { return number_; }

  /// The name without its slash, the operator, or the raw inside of a string.
  std::string_view text() const { return text_; }

  /// Whether the string token is in hexadecimal.
  bool is_hex() const { return is_hex_; }

  /// After the operator BI: goes past the image's data and its EI.
  void skip_inline_image();

 private:
  void skip_space();
  ContentToken lex_number();
  ContentToken lex_string();
  ContentToken lex_hex_string();
  std::string_view take_regular();

  std::string_view content_;
  std::size_t at_ = 0;
  double number_ = 0;
  std::string_view text_;
  bool is_hex_ = false;
};

}  // namespace tulga
