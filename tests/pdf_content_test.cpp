#include "extract/pdf_content.h"

#include <string>
#include <vector>

#include "tests/catch.h"

using namespace tulga;

namespace {

std::vector<std::string> tokens(std::string_view content) {
  std::vector<std::string> out;
  ContentLexer lexer(content);
  for (ContentToken token = lexer.next(); token != ContentToken::end; token = lexer.next()) {
    switch (token) {
      case ContentToken::number:
        out.push_back("n" + std::to_string(lexer.number()).substr(0, 5));
        break;
      case ContentToken::name:
        out.push_back("/" + std::string(lexer.text()));
        break;
      case ContentToken::string:
        out.push_back("(" + std::string(lexer.text()));
        break;
      case ContentToken::word:
        out.push_back(std::string(lexer.text()));
        break;
      default:
        out.push_back("?");
        break;
    }
    if (out.back() == "BI") lexer.skip_inline_image();
  }
  return out;
}

using Tokens = std::vector<std::string>;

}  // namespace

TEST_CASE("a content stream is cut into operands and operators", "[pdf]") {
  CHECK(tokens("1 -.5 m") == Tokens{"n1.000", "n-0.50", "m"});
  CHECK(tokens("/F1 12 Tf(a\\)b(c))Tj") == Tokens{"/F1", "n12.00", "Tf", "(a\\)b(c)", "Tj"});
  CHECK(tokens("<414>Tj % remark\nET") == Tokens{"(414", "Tj", "ET"});
  CHECK(tokens("[(a)-20(b)]TJ") == Tokens{"?", "(a", "n-20.0", "(b", "?", "TJ"});
}

TEST_CASE("the data of an inline image are passed over", "[pdf]") {
  CHECK(tokens("BI /W 1 ID \x01 EIx re f\xff EI Q") == Tokens{"BI", "Q"});
}

TEST_CASE("broken content comes to its end", "[pdf]") {
  for (const char* broken :
       {"(", "(a\\", "<", "<<", "BI", "BI ID", "BI ID x EI", ")", "]", "{", "%", "/", "-", "1e99"}) {
    INFO(broken);
    CHECK(tokens(broken).size() <= 3);
  }
}
