#pragma once
// Pictures of a document's pages, for whoever shows them.

#include <span>
#include <string>
#include <vector>

#include "corpus/outcome.h"

namespace tulga {

/// The pages (1-based) of a PDF as PNGs, one each, empty where there is none: of other kinds, of standard input, of a
/// file that is gone or has changed since it was read. Ends early where all of them would have more than `most_bytes`.
std::vector<std::string> page_images(const Source& source, std::span<const int> pages, double dpi,
                                     std::size_t most_bytes);

}  // namespace tulga
