#pragma once
// Which row had a key first, or last: for tables of thousands of rows, without a piece of memory for each.

#include <cstddef>
#include <functional>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tulga {

class RowsByKey {
 public:
  explicit RowsByKey(std::size_t rows) { rows_.reserve(rows); }
  /// The row of a key, to be changed where wanted; `row`, where the key is new.
  std::size_t& at(std::string_view key, std::size_t row) {
    const auto known = rows_.find(key);
    return known != rows_.end() ? known->second : rows_.emplace(key, row).first->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::unordered_map<std::pmr::string, std::size_t, Hash, std::equal_to<>> rows_{&memory_};
};

}  // namespace tulga
