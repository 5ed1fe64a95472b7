#pragma once
// Where results go.

#include <fstream>
#include <ostream>
#include <string>

namespace tulga {

/// Standard output where `path` is empty, or a file that appears under its name only when it is whole.
class Output {
 public:
  explicit Output(std::string path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::ostream& stream();
  bool to_file() const { return !path_.empty(); }
  /// Empty where all went well, else what the system says.
  std::string finish();

 private:
  std::string path_, temporary_;
  std::ofstream file_;
};

}  // namespace tulga
