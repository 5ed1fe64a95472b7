#pragma once
// Tables that ruling lines make.

#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/draft.h"

namespace tulga {

/// Grids whose cells ruling lines close in, with the words that stand in each; `taken` gets the words used. Whether
/// they are tables is for others to say: charts and frames are among them.
std::vector<Draft> find_lattices(const Page& page, const Bars& bars, std::vector<bool>& taken);

}  // namespace tulga
