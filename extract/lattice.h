#pragma once
// Tables that ruling lines make.

#include <vector>

#include "extract/document.h"

namespace tulga {

/// Tables whose cells ruling lines close in; their cells have boxes, and no text yet. A frame around a single cell
/// is no table.
std::vector<Table> find_lattices(const Page& page);

}  // namespace tulga
