#pragma once
// The work on the bytes of one document: read, extract, validate; or draw a page.

#include <string>
#include <string_view>

#include "corpus/codec.h"
#include "corpus/wishes.h"

namespace tulga {

/// The result of one document, without its path. Throws InputError where it cannot be read at all.
Result judge(std::string_view bytes, const Wishes& wishes);

/// The page as a PNG; empty where it cannot be drawn.
std::string draw(std::string_view bytes, const Drawing& drawing);

/// What workers do with a document: judge(), draw(). Tests put in their place what no good document would do.
extern Result (*workers_task)(std::string_view bytes, const Wishes& wishes);
extern std::string (*workers_drawing)(std::string_view bytes, const Drawing& drawing);

}  // namespace tulga
