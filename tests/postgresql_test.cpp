#include <pwd.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

#include "corpus/database.h"
#include "tests/archives.h"
#include "tests/catch.h"
#include "tests/generated.h"
#include "tests/process.h"

using namespace tulga;

namespace {

namespace fs = std::filesystem;

/// The folder of the server's programs; empty where it is not installed.
std::string server_programs() {
  std::string out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", error))
    if (fs::exists(entry.path() / "bin/postgres")) out = std::max(out, (entry.path() / "bin").string());
  return out;
}

/// A server of its own on a socket in a folder of its own, stopped when the test ends.
class Server {
 public:
  explicit Server(const std::string& programs) {
    chmod(folder_.path().c_str(), 0755);
    std::vector<std::string> as_user;
    if (geteuid() == 0) {  // which the server refuses
      as_user = {"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"};
      if (const passwd* user = getpwnam("postgres")) chown(folder_.path().c_str(), user->pw_uid, user->pw_gid);
    }
    const auto started = [&](std::vector<std::string> words) {
      words.insert(words.begin(), as_user.begin(), as_user.end());
      return words;
    };
    run_program(started({programs + "/initdb", "-D", folder_ / "data", "-E", "UTF8", "--locale=C.UTF-8", "-U", "tulga",
                         "--auth=trust", "--no-sync"}));
    process_.emplace(started({programs + "/postgres", "-D", folder_ / "data", "-k", folder_.path(), "-c",
                              "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=16MB"}));
  }
  ~Server() { process_->kill(SIGINT); }

  std::string address() const { return "postgresql:///postgres?user=tulga&host=" + folder_.path(); }
  /// False where it does not answer within half a minute.
  bool is_up() const {
    for (int i = 0; i < 300; ++i) {
      if (fs::exists(folder_ / ".s.PGSQL.5432")) try {
          open_postgresql(address());
          return true;
        } catch (const DatabaseError&) {
        }
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
  }

 private:
  Folder folder_;
  std::optional<Process> process_;
};

bool is_built_in() {
  try {
    open_postgresql("postgresql:///?host=/nowhere");
  } catch (const DatabaseError& error) {
    return error.message.id != "archive-no-postgresql";
  }
  return true;
}

}  // namespace

TEST_CASE("many writers fill one PostgreSQL archive, the same as a SQLite file", "[postgresql]") {
  const std::string programs = server_programs();
  if (programs.empty() || !is_built_in()) {
    WARN("skipped: the PostgreSQL server is not installed (apt install postgresql), or tulga is built without libpq");
    return;
  }
  const Folder folder;
  generate_reports(folder, 60);
  generate_hostile(folder);
  const Server server(programs);
  REQUIRE(server.is_up());
  const auto digitize = [&](const std::string& archive) {
    return std::vector<std::string>{TULGA_PROGRAM,  "digitize", folder / "reports", folder / "hostile",
                                    "--archive",    archive,    "--fail-on",        "never",
                                    "--unreadable", "ok",       "--jobs",           "1"};
  };
  REQUIRE(run_program(digitize(folder / "a.sqlite")) == 0);
  {
    Process killed(digitize(server.address()));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    killed.kill(SIGKILL);
  }
  {
    Process one(digitize(server.address()), folder / "one.txt"),
        other(digitize(server.address()), folder / "other.txt");
    CHECK(one.wait() == 0);
    CHECK(other.wait() == 0);
  }
  CAPTURE(read_file(folder / "one.txt"), read_file(folder / "other.txt"));
  CHECK(dump_of(server.address()) == dump_of(folder / "a.sqlite"));

  CHECK(run_program(digitize(server.address()), folder / "again.txt") == 0);
  CHECK(read_file(folder / "again.txt").starts_with("0 done"));
  for (const char* command : {"export", "status", "crosscheck"}) {
    run_program({TULGA_PROGRAM, command, server.address()}, folder / "server.txt");
    run_program({TULGA_PROGRAM, command, folder / "a.sqlite"}, folder / "file.txt");
    CHECK(read_file(folder / "server.txt") == read_file(folder / "file.txt"));
  }
  const auto places = [&](const std::string& archive, const std::string& word) {
    std::vector<std::string> out;
    for (const Hit& hit : opened(archive).search(std::vector<std::string>{word}, 1000))
      out.push_back(hit.path + std::to_string(hit.row));
    return out;
  };
  for (const char* word : {"тогтоол", "ТОГТООЛ", "ӨВӨЛ", "үнэлгээ", "' & | !"}) {
    CAPTURE(std::string(word));
    CHECK(places(server.address(), word) == places(folder / "a.sqlite", word));
  }
}
