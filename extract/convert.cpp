#include "extract/convert.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>
#include <vector>

extern char** environ;

namespace tulga {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto longest_wait = 60s;
constexpr auto look_again = 20ms;
constexpr std::uintmax_t largest_result = std::uintmax_t{256} << 20;

constexpr std::array<Wording, 4> wordings = {{
    {"convert-missing",
     "a .{from} document is read through LibreOffice, which is not installed: install it ({package}), or save "
     "the document as .{to}",
     ".{from} баримтыг LibreOffice-оор уншдаг боловч суулгаагүй байна: суулгах ({package}), эсвэл баримтыг .{to} "
     "болгон "
     "хадгална уу"},
    {"convert-failed",
     "LibreOffice could not open the .{from} document: it is damaged or needs a password: save it as .{to}",
     "LibreOffice .{from} баримтыг нээж чадсангүй: гэмтсэн эсвэл нууц үгтэй байна: .{to} болгон хадгална уу"},
    {"convert-slow", "LibreOffice did not finish with the .{from} document within {limit} seconds: save it as .{to}",
     "LibreOffice .{from} баримтыг {limit} секундэд дуусгасангүй: .{to} болгон хадгална уу"},
    {"convert-no-folder", "no temporary folder could be made to convert the document in: check TMPDIR",
     "баримтыг хөрвүүлэх түр хавтас үүсгэж чадсангүй: TMPDIR-ийг шалгана уу"},
}};

/// What the profile starts with: no macros, no links to the outside, and a proxy that nobody listens at.
constexpr std::string_view settings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

/// A folder that only we can read, removed with everything in it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "tulga-XXXXXX").string();
    if (!mkdtemp(name.data())) throw InputError{{"convert-no-folder", {}}};
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Starts a program as a process group of its own, silent; nullopt where there is no such program.
std::optional<pid_t> start(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  for (const int descriptor : {0, 1, 2})
    posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", descriptor == 0 ? 0 : 1, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t process = 0;
  const int error = posix_spawnp(&process, arguments[0], &files, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return error == 0 ? std::optional(process) : std::nullopt;
}

/// Whether a process ended in time; what is left of its group is ended either way.
bool wait_for(pid_t process) {
  const auto end = std::chrono::steady_clock::now() + longest_wait;
  bool done = false;
  while (!(done = waitpid(process, nullptr, WNOHANG) != 0) && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(look_again);
  kill(-process, SIGKILL);
  if (!done) waitpid(process, nullptr, 0);
  return done;
}

InputError refused(const char* id, std::string_view from, std::string_view to) {
  return InputError{{id,
                     {{"from", std::string(from)},
                      {"to", std::string(to)},
                      {"package", to == "docx" ? "libreoffice-writer-nogui" : "libreoffice-calc-nogui"},
                      {"limit", std::to_string(longest_wait / 1s)}}}};
}

}  // namespace

std::string convert(std::string_view bytes, std::string_view from, std::string_view to) {
  const Folder folder;
  const fs::path input = folder.path() / ("input." + std::string(from)), out = folder.path() / "out";
  const fs::path profile = folder.path() / "profile";
  write(input, bytes);
  write(profile / "user/registrymodifications.xcu", settings);
  const auto process =
      start({"soffice", "-env:UserInstallation=file://" + profile.string(), "--headless", "--norestore", "--convert-to",
             std::string(to), "--outdir", out.string(), input.string()});
  if (!process) throw refused("convert-missing", from, to);
  if (!wait_for(*process)) throw refused("convert-slow", from, to);
  const fs::path result = out / ("input." + std::string(to));
  std::error_code error;
  const auto size = fs::file_size(result, error);
  if (error || size > largest_result) throw refused("convert-failed", from, to);
  std::ifstream file(result, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::span<const Wording> convert_wordings() { return wordings; }

}  // namespace tulga
