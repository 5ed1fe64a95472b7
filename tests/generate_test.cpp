#include "report/generate.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "report/options.h"
#include "tests/catch.h"

using namespace tulga;

namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string roff_of(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '-' ? std::string("\\-") : std::string(1, c);
  return out;
}

/// Whether a program takes a text without complaint; true where it is not installed.
bool accepted(const std::string& program, const std::string& arguments, const std::string& text) {
  if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) != 0) return true;
  const auto file = std::filesystem::temp_directory_path() / "tulga-generated";
  std::ofstream(file) << text;
  const int status = std::system((program + " " + arguments + " " + file.string() + " >/dev/null 2>&1").c_str());
  std::filesystem::remove(file);
  return status == 0;
}

}  // namespace

TEST_CASE("every option of every command stands in the manual pages and in each shell's completions", "[generate]") {
  for (const Command& command : commands())
    for (const Option& option : options()) {
      if (!contains(" " + std::string(option.commands) + " ", " " + std::string(command.name) + " ")) continue;
      CAPTURE(std::string(option.name), std::string(command.name));
      for (const Language language : {Language::en, Language::mn}) {
        const std::string page = manual(language);
        const std::size_t start = page.find(".SS tulga " + std::string(command.name) + " ");
        REQUIRE(start != std::string::npos);
        CHECK(contains(page.substr(start, page.find("\n.S", start + 1) - start), roff_of(option.name) + "\\fR"));
      }
      CHECK(contains(*completions("bash"), std::string(option.name) + " "));
      CHECK(contains(*completions("zsh"), "'" + std::string(option.name) + "["));
      CHECK(contains(*completions("fish"), "__fish_seen_subcommand_from " + std::string(command.name) + "' -l " +
                                               std::string(option.name.substr(2))));
    }
}

TEST_CASE("the values that an option takes stand in each shell's completions", "[generate]") {
  for (const char* shell : {"bash", "zsh", "fish"}) CHECK(contains(*completions(shell), "error warning note never"));
  CHECK(contains(*completions("bash"), "\"summary --format\") COMPREPLY=($(compgen -W \"text tsv html\""));
  for (const char* shell : {"bash", "zsh", "fish"}) CHECK_FALSE(contains(*completions(shell), ".."));  // of ranges
  CHECK_FALSE(completions("tcsh"));
}

TEST_CASE("shells and the manual's formatter take what is made for them", "[generate]") {
  CHECK(accepted("bash", "-n", *completions("bash")));
  CHECK(accepted("zsh", "-n", *completions("zsh")));
  CHECK(accepted("fish", "-n", *completions("fish")));
  CHECK(accepted("mandoc", "-T lint -W error", manual(Language::en)));
}
