#pragma once
// The commands.

#include <span>
#include <string>

namespace tulga {

/// Runs one call and gives its exit status: 0, 1 or 2 as the contract has them, 130 where it was interrupted. Call it
/// before anything starts a thread.
int run(std::span<const std::string> arguments);

}  // namespace tulga
