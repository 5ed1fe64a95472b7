#include "report/messages.h"

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <set>

#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

std::multiset<std::string> placeholders(std::string_view text) {
  static const std::regex pattern(R"(\{([a-z_]+)\})");
  const std::string all(text);
  std::multiset<std::string> out;
  for (std::sregex_iterator it(all.begin(), all.end(), pattern), end; it != end; ++it) out.insert((*it)[1]);
  return out;
}

std::string all_sources() {
  namespace fs = std::filesystem;
  std::string out;
  for (const char* stage : {"extract", "validate", "corpus", "report"})
    for (const auto& entry : fs::directory_iterator(fs::path(TULGA_SOURCE_DIR) / stage))
      out += read_file(entry.path().string());
  return out;
}

std::size_t occurrences(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

/// A variable of the environment for as long as it lives.
class Environment {
 public:
  Environment(const char* name, const char* value) : name_(name) { setenv(name, value, 1); }
  ~Environment() { unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("every message stands once, in both languages, with the same placeholders", "[messages]") {
  std::set<std::string_view> ids;
  for (const Wording& wording : all_wordings()) {
    CAPTURE(std::string(wording.id));
    CHECK(ids.insert(wording.id).second);
    CHECK_FALSE(wording.en.empty());
    CHECK_FALSE(wording.mn.empty());
    CHECK(placeholders(wording.en) == placeholders(wording.mn));
  }
}

TEST_CASE("no message is left unused", "[messages]") {
  const std::string sources = all_sources();
  for (const Wording& wording : all_wordings()) {
    const std::string id(wording.id);
    bool used = occurrences(sources, "\"" + id + "\"") >= 2;  // its row, and a use
    for (std::size_t dash = id.find('-'); dash != std::string::npos; dash = id.find('-', dash + 1))
      used = used || occurrences(sources, "\"" + id.substr(dash) + "\"") > 0;  // the end of an id that a family shares
    CAPTURE(id);
    CHECK(used);
  }
}

TEST_CASE("arguments fill their placeholders in the language asked for", "[messages]") {
  const Message message{"at-rows", {{"rows", "6, 7"}}};
  CHECK(say(message, Language::en) == "rows 6, 7");
  CHECK(say(message, Language::mn) == "6, 7-р мөр");
}

TEST_CASE("an argument that looks like a placeholder is not filled again", "[messages]") {
  CHECK(say(Message{"not-read", {{"problem", "{problem}"}}}, Language::en) == "not read: {problem}");
}

TEST_CASE("a place in an office document names its table or its sheet", "[messages]") {
  CHECK(say(Place{.table = 2, .cell = "B7"}, Language::en) == "table 2, cell B7");
  CHECK(say(Place{.sheet = "Тайлан", .cell = "B7"}, Language::en) == "Тайлан, cell B7");
  CHECK(say(Place{.cell = "p3"}, Language::en) == "cell p3");
}

TEST_CASE("the language is that of the option, then of the environment, then English", "[messages]") {
  const Environment none_all("LC_ALL", ""), none_messages("LC_MESSAGES", ""), none("TULGA_LANG", "");
  const Environment lang("LANG", "mn_MN.UTF-8");
  CHECK(choose_language("") == Language::mn);
  CHECK(choose_language("en") == Language::en);
  const Environment all("LC_ALL", "C.UTF-8");
  CHECK(choose_language("") == Language::en);
  const Environment own("TULGA_LANG", "mn");
  CHECK(choose_language("") == Language::mn);
}

TEST_CASE("a document's control characters do not reach the terminal", "[messages]") {
  CHECK(visible("а\x1b[31mб") == "а\\x1b[31mб");
  CHECK(visible("а\u202Eб") == "а\\u202eб");
  CHECK(visible("\u0085") == "\\x85");
  CHECK(visible("\xE0\x1b[31m") == "\\xe0\\x1b[31m");  // no UTF-8: the escape does not hide in it
  CHECK(visible("Өвөрхангай аймаг, 82,2 %") == "Өвөрхангай аймаг, 82,2 %");
}
