#include "corpus/gather.h"

#include <filesystem>
#include <fstream>

#include "corpus/work.h"
#include "tests/catch.h"

using namespace tulga;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes when the test ends.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "tulga-test-gather") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  std::string add(const std::string& name, const std::string& bytes) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

std::vector<std::string> paths(const std::vector<Input>& inputs) {
  std::vector<std::string> out;
  for (const Input& input : inputs) out.push_back(input.path);
  return out;
}

std::string reason_of(const std::string& path) {
  std::string reason;
  const std::vector<std::string> arguments{path};
  work(gather(arguments), {}, [&](const Outcome& outcome, const Extraction&) {
    if (outcome.status == Status::unreadable) reason = outcome.problems.front().id;
  });
  return reason;
}

}  // namespace

TEST_CASE("a folder gives its files in sorted order, without hidden ones", "[gather]") {
  const Folder folder;
  const std::string b = folder.add("b.txt", "б"), a = folder.add("sub/a.txt", "а"), c = folder.add("c.txt", "в");
  folder.add(".hidden", "x");
  folder.add(".git/config", "x");
  const std::vector<std::string> arguments{folder.path()};
  CHECK(paths(gather(arguments)) == std::vector<std::string>{b, c, a});
}

TEST_CASE("what is missing, empty, not a file or not a document is told with its reason", "[gather]") {
  const Folder folder;
  CHECK(reason_of(folder.path()) == "folder-empty");
  CHECK(reason_of(folder.path() + "/none.pdf") == "file-missing");
  CHECK(reason_of("/dev/null") == "file-not-regular");
  CHECK(reason_of(folder.add("empty.pdf", "")) == "document-empty");
  CHECK(reason_of(folder.add("program.pdf", std::string("\x7f"
                                                        "ELF\0\0\0",
                                                        7))) == "kind-unknown");
}

TEST_CASE("a document that cannot be read does not keep the others from being read", "[work]") {
  const Folder folder;
  const std::vector<std::string> arguments{folder.add("a.txt", ""), folder.add("b.txt", "Захидал.\n")};
  std::vector<Status> seen;
  work(gather(arguments), {}, [&](const Outcome& outcome, const Extraction&) { seen.push_back(outcome.status); });
  CHECK(seen == std::vector<Status>{Status::unreadable, Status::read});
}

TEST_CASE("a document is known by its SHA-256", "[work]") {
  // FIPS 180-2, appendix B.1
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
