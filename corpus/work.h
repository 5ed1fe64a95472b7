#pragma once
// The work on many documents: each in a process of its own kind, results in input order.

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "corpus/gather.h"
#include "corpus/hash.h"
#include "corpus/outcome.h"
#include "corpus/wishes.h"
#include "extract/extract.h"

namespace tulga {

/// What `each` is given for one input: its outcome, which it may keep, and the document as far as the wishes go where
/// it could be read. The submission stands in the outcome alone.
using Report = std::function<void(Outcome&&, const Extraction&)>;

/// Gives the inputs one by one; nullopt after the last.
using NextInput = std::function<std::optional<Input>()>;

/// Reads, extracts and validates every input, and reports in the order of the inputs, whatever the number of jobs.
/// One that cannot be read, or that crashes, hangs or grows beyond its limits, becomes an Outcome with status
/// unreadable; the others go on. After an interrupt (see interrupt.h) what was finished is reported, and no more.
void work(std::span<const Input> inputs, const Wishes& wishes, const Report& each);
void work(const NextInput& next, const Wishes& wishes, const Report& each);

/// How many processors this process may use.
int processors();

std::span<const Wording> work_wordings();

}  // namespace tulga
