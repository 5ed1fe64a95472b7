#include "report/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iostream>

namespace tulga {

Output::Output(std::string path) : path_(std::move(path)) {
  if (path_.empty()) return;
  temporary_ = path_ + ".tmp." + std::to_string(getpid());
  file_.open(temporary_, std::ios::binary);
}

Output::~Output() {
  if (!temporary_.empty()) std::remove(temporary_.c_str());
}

std::ostream& Output::stream() { return path_.empty() ? std::cout : file_; }

std::string Output::finish() {
  stream().flush();
  if (!stream()) return std::strerror(errno);
  if (path_.empty()) return {};
  file_.close();
  std::error_code error;
  std::filesystem::rename(temporary_, path_, error);
  return error ? error.message() : std::string();
}

}  // namespace tulga
