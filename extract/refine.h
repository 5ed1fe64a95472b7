#pragma once
// Grids that ruling lines leave half done: columns and rows that only white space parts.

#include "extract/draft.h"

namespace tulga {

/// Splits cells where text stands in columns without lines between them, and rows where figures stand one below
/// the other without lines between them.
void split_by_text(const Page& page, Draft& draft);

/// Removes rows and columns without words that are too thin for any.
void drop_thin(const Page& page, Draft& draft);

/// Whether a grid of ruling lines is a table: not a frame, a chart or a drawing.
bool is_table(const Draft& draft);

/// Whether a grid without ruling lines has as much in it as a table has.
bool is_full_enough(const Draft& draft);

}  // namespace tulga
