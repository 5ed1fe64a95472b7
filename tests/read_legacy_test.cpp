#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "extract/convert.h"
#include "extract/readers.h"
#include "tests/catch.h"
#include "tests/packages.h"

using namespace tulga;
namespace fs = std::filesystem;

namespace {

/// A compound file as far as its kind is told: a class, and the names of streams.
std::string compound(unsigned kind, const std::vector<std::string>& streams) {
  std::string out = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  out.resize(1024);
  out[30] = 9;  // sectors of 512 bytes; the folder is in the first
  for (int i = 0; i < 4; ++i) out[512 + 80 + i] = static_cast<char>(kind >> (8 * i));
  for (const std::string& stream : streams) {
    for (const char c : stream) out += {c, '\0'};
    out += std::string(2, '\0');
  }
  return out;
}

std::string open_document(const std::string& kind) {
  return "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument." + kind;
}

/// A folder as the only one in which programs are found, with a stand-in for LibreOffice where a script is given.
class Programs {
 public:
  explicit Programs(const std::string& script)
      : path_(std::getenv("PATH")), folder_(fs::temp_directory_path() / "tulga-test-programs") {
    fs::create_directories(folder_);
    if (!script.empty()) {
      std::ofstream(folder_ / "soffice") << "#!/bin/sh\n" << script << "\n";
      fs::permissions(folder_ / "soffice", fs::perms::owner_all);
    }
    setenv("PATH", folder_.c_str(), 1);
  }
  ~Programs() {
    setenv("PATH", path_.c_str(), 1);
    fs::remove_all(folder_);
  }
  fs::path folder() const { return folder_; }

 private:
  std::string path_;
  fs::path folder_;
};

std::string refusal(const std::string& script, Document (*read)(std::string_view), const std::string& bytes) {
  const Programs programs(script);
  try {
    read(bytes);
  } catch (const InputError& error) {
    return error.message.id;
  }
  return "none";
}

}  // namespace

TEST_CASE("old office documents are told by what they say that they are, then by their streams", "[read_legacy]") {
  CHECK(is_doc(compound(0x00020906, {"Workbook", "WordDocument"})));
  CHECK(is_xls(compound(0x00020820, {"WordDocument", "Workbook"})));
  CHECK_FALSE(is_doc(compound(0x00020820, {"WordDocument", "Workbook"})));
  CHECK(is_doc(compound(0, {"WordDocument"})));
  CHECK(is_xls(compound(0, {"Book"})));
  CHECK_FALSE(is_xls(compound(0, {"Other"})));
  CHECK(is_odt(open_document("text")));
  CHECK(is_ods(open_document("spreadsheet")));
}

TEST_CASE("an old document says what to install where LibreOffice is not there", "[read_legacy]") {
  CHECK(refusal("", read_doc, compound(0x00020906, {"WordDocument"})) == "convert-missing");
  CHECK(refusal("", read_ods, open_document("spreadsheet")) == "convert-missing");
}

TEST_CASE("a document of which LibreOffice makes nothing is refused", "[read_legacy]") {
  CHECK(refusal("exit 1", read_xls, compound(0x00020820, {"Workbook"})) == "convert-failed");
}

TEST_CASE("a document with a password is told as such, without LibreOffice", "[read_legacy]") {
  const std::string bytes = compound(0, {"EncryptedPackage"});
  CHECK(is_doc(bytes));
  CHECK(refusal("", read_doc, bytes) == "legacy-password");
}

TEST_CASE("an old document is read as what LibreOffice makes of it, and nothing stays behind", "[read_legacy]") {
  const Programs programs(
      "/bin/mkdir -p \"$7\" && /bin/cp \"${0%/*}/made.docx\" \"$7/input.docx\" && echo \"$8\" >\"${0%/*}/input\"");
  const std::string made = docx_of(paragraph("Хэрэгжилт"));
  std::ofstream(programs.folder() / "made.docx", std::ios::binary) << made;
  CHECK(read_doc("x").blocks.at(0).paragraph.text == "Хэрэгжилт");
  std::string input;
  std::getline(std::ifstream(programs.folder() / "input"), input);
  CHECK(fs::path(input).filename() == "input.doc");
  CHECK_FALSE(fs::exists(fs::path(input).parent_path()));
}
