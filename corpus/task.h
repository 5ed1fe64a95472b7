#pragma once
// The work on the bytes of one document: read, extract, validate.

#include <string_view>

#include "corpus/codec.h"
#include "corpus/wishes.h"

namespace tulga {

/// The result of one document, without its path. Throws InputError where it cannot be read at all.
Result judge(std::string_view bytes, const Wishes& wishes);

/// What workers do with a document: judge(). Tests put in its place what no good document would do.
extern Result (*workers_task)(std::string_view bytes, const Wishes& wishes);

}  // namespace tulga
