#pragma once
// What ./dev bench measures: one function a command. Each prints its table and gives the exit status.

#include <span>
#include <string>

namespace tulga::bench {

using Arguments = std::span<const std::string>;

int rules(Arguments arguments);
int tables(Arguments arguments);
int arithmetic(Arguments arguments);
int crosscheck(Arguments arguments);
int archive(Arguments arguments);
int speed(Arguments arguments);

}  // namespace tulga::bench
