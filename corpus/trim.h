#pragma once
// Leaving out of a result what nobody who shows it needs: a report of 900 pages has a million places.

#include "corpus/codec.h"
#include "corpus/wishes.h"

namespace tulga {

/// Leaves out words and ruling lines of pages, blocks that are not wished for, and of blocks on paper the places of
/// words in cells and paragraphs without a figure of a finding. Where no blocks are wished for, texts have one place a
/// page. Boxes are rounded to 1/1024 point, which halves their bytes.
void trim(Result& result, const Wishes& wishes);

}  // namespace tulga
