#include "corpus/gather.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "corpus/configuration.h"

namespace tulga {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{512} << 20;

constexpr std::array<Wording, 6> wordings = {{
    {"file-missing", "there is no such file; check the name", "ийм файл алга; нэрийг шалгана уу"},
    {"folder-empty", "the folder has no documents; name a folder with reports",
     "хавтсанд баримт алга; тайлантай хавтас заана уу"},
    {"file-not-regular", "this is no regular file; name a document", "энэ нь энгийн файл биш; баримт заана уу"},
    {"file-unreadable", "the file cannot be read: {reason}", "файлыг уншиж чадсангүй: {reason}"},
    {"file-changed", "the file is not the one that the manifest names; make the manifest again",
     "файл жагсаалтад байгаагаас өөр болсон; жагсаалтыг дахин үүсгэнэ үү"},
    {"file-too-large", "the file has more than {limit} MiB; split it", "файл {limit} MiB-аас том; хуваана уу"},
}};

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with(".") || name == configuration_name;
}

std::vector<std::string> files_under(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    if (is_hidden(entry->path()))
      entry.disable_recursion_pending();
    else if (entry->is_regular_file(unknown))
      files.push_back(entry->path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void refuse_large(std::uintmax_t size) {
  if (size > largest_file) throw InputError{{"file-too-large", {{"limit", std::to_string(largest_file >> 20)}}}};
}

[[noreturn]] void refuse_unreadable() { throw InputError{{"file-unreadable", {{"reason", std::strerror(errno)}}}}; }

/// Calls `take` with stretch after stretch of what is left.
template <typename Take>
void read_all(int descriptor, Take take) {
  std::vector<char> buffer(1 << 16);
  std::uintmax_t size = 0;
  for (ssize_t got = 0; (got = read(descriptor, buffer.data(), buffer.size())) != 0;) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse_unreadable();
    refuse_large(size += static_cast<std::uintmax_t>(got));
    take(std::string_view(buffer.data(), static_cast<std::size_t>(got)));
  }
}

Descriptor spooled_input() {
  Descriptor file(memfd_create("input", MFD_CLOEXEC));
  if (!file) refuse_unreadable();
  read_all(STDIN_FILENO, [&](std::string_view bytes) {
    if (write(file.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) refuse_unreadable();
  });
  return file;
}

/// Standard input in a file without a name: a pipe can be read only once, a document may have to be read again.
Descriptor standard_input() {
  static const Descriptor file = spooled_input();
  lseek(file.get(), 0, SEEK_SET);
  return Descriptor(fcntl(file.get(), F_DUPFD_CLOEXEC, 0));
}

}  // namespace

std::vector<Input> gather(std::span<const std::string> arguments) {
  std::vector<Input> inputs;
  for (const std::string& argument : arguments) {
    std::error_code error;
    const fs::file_status status = fs::status(argument, error);
    if (argument == "-") {
      inputs.push_back({argument, {}});
    } else if (!fs::exists(status)) {
      inputs.push_back({argument, Message{"file-missing", {}}});
    } else if (fs::is_directory(status)) {
      const auto files = files_under(argument);
      for (const std::string& file : files) inputs.push_back({file, {}});
      if (files.empty()) inputs.push_back({argument, Message{"folder-empty", {}}});
    } else {
      inputs.push_back({argument, {}});
    }
  }
  return inputs;
}

std::span<const Wording> gather_wordings() { return wordings; }

Descriptor open_input(const std::string& path) {
  if (path == "-") return standard_input();
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));  // a FIFO would block for good
  struct stat status {};
  if (!file || fstat(file.get(), &status) != 0) refuse_unreadable();
  if (!S_ISREG(status.st_mode)) throw InputError{{"file-not-regular", {}}};
  refuse_large(static_cast<std::uintmax_t>(status.st_size));
  return file;
}

std::string read_bytes(int descriptor) {
  std::string bytes;
  struct stat status {};
  if (fstat(descriptor, &status) == 0) bytes.reserve(static_cast<std::size_t>(status.st_size));
  read_all(descriptor, [&](std::string_view more) { bytes += more; });
  return bytes;
}

std::string read_bytes(const std::string& path) { return read_bytes(open_input(path).get()); }

}  // namespace tulga
