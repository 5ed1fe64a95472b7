#pragma once
// A zip package as Word and Excel write it: named parts, unpacked on demand and within bounds.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/message.h"

namespace tulga {

/// An opened package. It looks into the bytes that it was opened from; they have to outlive it.
class Package {
 public:
  /// Throws InputError where the archive is damaged, has two parts of one name, or has more than 10,000 parts.
  explicit Package(std::string_view bytes);
  ~Package();

  /// The names of its parts, in lower case and with "/" between folders, sorted.
  std::vector<std::string> names() const;
  bool has(std::string_view name) const;

  /// The bytes of a part, by its name in any case; nullopt where there is none. Throws InputError where the part is
  /// encrypted or damaged, unpacks to more than 100 times its size, or makes it more than 256 MB in all.
  std::optional<std::string> read(std::string_view name);

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

/// Whether bytes are a zip package with a part under `folder` ("word/"); a damaged one is told by what is left of it.
bool is_package_with(std::string_view bytes, std::string_view folder);

std::span<const Wording> package_wordings();

}  // namespace tulga
