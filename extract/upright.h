#pragma once
// Pages whose text stands sideways or upside down, turned for reading and back.

#include "extract/document.h"

namespace tulga {

/// By how many degrees, clockwise, most letters of a page are turned: 0, 90, 180 or 270.
int turn_of(const Page& page);

/// The page turned so that text of that turn stands upright.
Page upright(const Page& page, int degrees);

/// Turns the places of a block that was found on the upright page back to the page as displayed.
void turn_back(Block& block, int degrees, const Page& upright_page);

}  // namespace tulga
