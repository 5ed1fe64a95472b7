#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "tests/catch.h"
#include "tests/helpers.h"

// Who may include whom: the include ladder of the house, read from the sources.

namespace fs = std::filesystem;

namespace {

const fs::path root = TULGA_SOURCE_DIR;

struct Rung {
  std::string stage;
  std::set<std::string> headers;  // of other stages; "extract/*" is every one
};

const std::vector<Rung> ladder = {
    {"extract", {}},
    {"validate",
     {"extract/document.h", "extract/message.h", "extract/nearest.h", "extract/normalise.h", "extract/number.h",
      "extract/scale.h", "extract/submission.h"}},
    {"corpus",
     {"validate/check.h", "validate/cross.h", "validate/rule.h", "extract/document.h", "extract/extract.h",
      "extract/message.h", "extract/nearest.h", "extract/number.h", "extract/places.h", "extract/render.h",
      "extract/scale.h", "extract/submission.h", "extract/vocabulary.h"}},
    {"report", {"corpus/acceptance.h",  "corpus/archive.h",    "corpus/configuration.h", "corpus/crosscheck.h",
                "corpus/digitize.h",    "corpus/forker.h",     "corpus/gather.h",        "corpus/hash.h",
                "corpus/interrupt.h",   "corpus/manifest.h",   "corpus/outcome.h",       "corpus/page_images.h",
                "corpus/shard.h",       "corpus/submitter.h",  "corpus/wishes.h",        "corpus/work.h",
                "validate/check.h",     "validate/cross.h",    "validate/lesson.h",      "validate/ratings.h",
                "validate/recompute.h", "validate/rule.h",     "extract/document.h",     "extract/extract.h",
                "extract/message.h",    "extract/normalise.h", "extract/number.h",       "extract/places.h",
                "extract/scale.h",      "extract/submission.h"}},
};

/// Third-party headers, and the files that may include them: one library behind one or a few named files.
const std::vector<std::pair<std::string, std::set<std::string>>> libraries = {
    {"poppler", {"extract/pdf_words.cpp", "extract/render.cpp"}},
    {"png.h", {"extract/render.cpp"}},
    {"kainjow/", {"report/template.cpp"}},
    {"qpdf/", {"extract/pdf_rulings.cpp", "extract/pdf_content.cpp"}},
    {"unicode/", {"extract/normalise.cpp"}},
    {"re2/", {"extract/patterns.cpp"}},
    {"toml++/", {"corpus/configuration.cpp"}},
    {"openssl/", {"corpus/hash.cpp"}},
    {"seccomp.h", {"corpus/sandbox.cpp"}},
    {"sqlite3.h", {"corpus/sqlite.cpp"}},
    {"libpq", {"corpus/postgresql.cpp"}},
    {"zip.h", {"extract/package.cpp"}},
    {"pugixml", {"extract/xml.cpp"}},
    {"CLI/", {"report/options.cpp"}},
    {"spdlog/", {"report/run.cpp"}},
    {"nlohmann/",
     {"report/write_json.cpp", "report/write_cross_json.cpp", "report/write_sarif.cpp", "report/progress.cpp",
      "report/catalogue.cpp"}},
    {"xlsxwriter", {"report/workbook.cpp"}},
};

std::vector<std::string> includes_of(const fs::path& file, char open) {
  static const std::regex pattern(R"re(^\s*#include ([<"])([^>"]+)[>"])re");
  std::vector<std::string> out;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, pattern) && match[1].str()[0] == open) out.push_back(match[2]);
  }
  return out;
}

std::vector<fs::path> sources_of(const std::string& stage) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(root / stage))
    if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp") out.push_back(entry.path());
  return out;
}

/// The types that a header defines in its namespace, as the formatter lays them out: at the margin.
std::vector<std::string> types_of(const fs::path& header) {
  static const std::regex pattern(R"(^(?:struct|class|enum class|enum) (\w+)(?!::|\w)[^;]*\{)");
  std::vector<std::string> out;
  std::ifstream lines(header);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, pattern)) out.push_back(match[1]);
  }
  return out;
}

void check_stage(const Rung& rung) {
  for (const fs::path& file : sources_of(rung.stage))
    for (const std::string& header : includes_of(file, '"')) {
      CAPTURE(file.string(), header);
      CHECK((header.starts_with(rung.stage + "/") || rung.headers.contains(header)));
    }
}

}  // namespace

TEST_CASE("each stage includes only what stands below it", "[ladder]") {
  for (const Rung& rung : ladder) check_stage(rung);
}

TEST_CASE("a third-party library is included by its own files alone, and by no header", "[ladder]") {
  for (const Rung& rung : ladder)
    for (const fs::path& file : sources_of(rung.stage))
      for (const std::string& header : includes_of(file, '<'))
        for (const auto& [library, files] : libraries) {
          if (!header.starts_with(library)) continue;
          CAPTURE(file.string(), header);
          CHECK(files.contains(fs::relative(file, root).string()));
        }
}

TEST_CASE("a source includes its own header first", "[ladder]") {
  for (const Rung& rung : ladder)
    for (const fs::path& file : sources_of(rung.stage)) {
      const std::string own = rung.stage + "/" + file.stem().string() + ".h";
      if (file.extension() != ".cpp" || !fs::exists(root / own)) continue;
      CAPTURE(file.string());
      std::ifstream lines(file);
      std::string first;
      while (std::getline(lines, first) && !first.starts_with("#include")) {
      }
      CHECK(first == "#include \"" + own + "\"");
    }
}

TEST_CASE("a name is that of one type: the linker takes two for one", "[ladder]") {
  std::map<std::string, std::string> header_of;
  for (const Rung& rung : ladder)
    for (const fs::path& file : sources_of(rung.stage)) {
      if (file.extension() != ".h") continue;
      for (const std::string& type : types_of(file)) {
        const auto [known, fresh] = header_of.emplace(type, file.string());
        INFO(type << " in " << known->second << " and " << file.string());
        CHECK(fresh);
      }
    }
  CHECK(header_of.size() > 100);  // the pattern still finds them
}
