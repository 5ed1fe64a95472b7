#include "corpus/gather.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "corpus/configuration.h"

namespace tulga {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{512} << 20;

constexpr std::array<Wording, 5> wordings = {{
    {"file-missing", "there is no such file; check the name", "ийм файл алга; нэрийг шалгана уу"},
    {"folder-empty", "the folder has no documents; name a folder with reports",
     "хавтсанд баримт алга; тайлантай хавтас заана уу"},
    {"file-not-regular", "this is no regular file; name a document", "энэ нь энгийн файл биш; баримт заана уу"},
    {"file-unreadable", "the file cannot be read: {reason}", "файлыг уншиж чадсангүй: {reason}"},
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

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string read_all(std::FILE* file) {
  std::string bytes;
  char buffer[1 << 16];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) {
    bytes.append(buffer, count);
    if (bytes.size() > largest_file)
      throw InputError{{"file-too-large", {{"limit", std::to_string(largest_file >> 20)}}}};
  }
  return bytes;
}

}  // namespace

std::span<const Wording> gather_wordings() { return wordings; }

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

std::string read_bytes(const std::string& path) {
  if (path == "-") return read_all(stdin);
  std::error_code error;
  if (!fs::is_regular_file(path, error)) throw InputError{{"file-not-regular", {}}};
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) throw InputError{{"file-unreadable", {{"reason", std::strerror(errno)}}}};
  return read_all(file.get());
}

}  // namespace tulga
