#pragma once
// Pictures of pages, behind Poppler and libpng.

#include <string>
#include <string_view>

namespace tulga {

/// One page (1-based) of a PDF as displayed, as a PNG of 16 greys: rotation applied, the crop box its edge. Pages that
/// would be larger than 2000 pixels come with fewer dots an inch. Empty where the page cannot be drawn.
std::string render_page_png(std::string_view pdf_bytes, int page, double dpi);

}  // namespace tulga
