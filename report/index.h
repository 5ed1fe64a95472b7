#pragma once
// The table of many documents on a page: a row a document.

#include <array>
#include <string>
#include <vector>

#include "report/html_views.h"

namespace tulga {

/// A stated and a computed percentage.
struct Percentages {
  std::string stated, computed;
  bool differ = false;
};

struct Entry {
  std::string path, where;
  Status status = Status::read;
  Standpoint point;
  std::array<std::size_t, 3> found{};  // by severity
  std::size_t rows = 0;
  bool has_form = false;
  Percentages self, higher;
  std::string address;  // of the document's own part: "#d3", "3-report.html"
};

/// All but the address.
Entry entry_of(const Outcome& outcome);

View index_view(const std::vector<Entry>& entries);
/// The frame around the nth document in the same file.
View entry_view(const Entry& entry, std::size_t number);
std::string index_title(const std::vector<Entry>& entries, Language language);

/// Where an index that is sorted by verdict has it: the worst first.
std::size_t order_of(const Standpoint& point);

/// What of a text a file name can carry: letters, digits and .-_, at most 80 bytes.
std::string plain_name(std::string_view text);

/// The name of a document's own page: its number and what of its path a file name and an address can carry.
std::string file_name(const std::string& path, std::size_t number);
std::string percent_encoded(const std::string& name);

}  // namespace tulga
