#pragma once
// A list of documents that many machines can share out: one line of CSV a file, "path,size,sha256".

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/gather.h"

namespace tulga {

struct Listed {
  std::string path;
  std::uint64_t size = 0;
  std::string sha256;  // empty where the file cannot be read
  bool operator==(const Listed&) const = default;
};

constexpr int most_shares = 1'000'000;

/// One share of `count`, numbered from 0.
struct Share {
  int index = 0;
  int count = 1;
};

/// The file as it is now. Never throws: one that cannot be read has no hash.
Listed list(const std::string& path);

/// "path,size,sha256" and its lines, as RFC 4180 has them.
std::string manifest_head();
std::string manifest_line(const Listed& listed);

/// Throws InputError where the text is no manifest.
std::vector<Listed> read_manifest(std::string_view text);

/// The documents of a share. Files of one content are in one share; another count of shares, or more files, move
/// nothing else.
std::vector<Input> inputs_of(std::span<const Listed> manifest, const Share& share);

/// "3/16", or "auto/16" and "auto" in a job of an array: the number comes from SLURM_ARRAY_TASK_ID or
/// JOB_COMPLETION_INDEX, and without a count from SLURM_ARRAY_TASK_COUNT too. Throws InputError for anything else.
Share read_share(std::string_view text);

std::span<const Wording> manifest_wordings();

}  // namespace tulga
