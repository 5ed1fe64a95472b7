#pragma once
// The one codec of results: for the worker's pipe, the shards and the archive.

#include <optional>
#include <string>
#include <string_view>

#include "corpus/outcome.h"
#include "corpus/wishes.h"
#include "extract/extract.h"

namespace tulga {

/// What came of one document, and what the writers need of its extraction.
struct Result {
  Outcome outcome;
  Document document;  // as far as the caller wished for it
};

std::string encode(const Result& result);
std::string encode(const Outcome& outcome);
std::string encode(const Message& message);
std::string encode(const Wishes& wishes);
std::string encode(const Drawing& drawing);

/// The layout that outcomes are encoded in, in letters and digits.
std::string outcome_layout();

/// nullopt for bytes that are not what encode() gives in this layout, whole and with nothing behind it. Needs memory
/// in proportion to the bytes.
std::optional<Result> decode_result(std::string_view bytes);
std::optional<Outcome> decode_outcome(std::string_view bytes);
std::optional<Message> decode_message(std::string_view bytes);
std::optional<Wishes> decode_wishes(std::string_view bytes);
std::optional<Drawing> decode_drawing(std::string_view bytes);

}  // namespace tulga
