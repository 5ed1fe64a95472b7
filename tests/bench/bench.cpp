#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/commands.h"

namespace {

struct Command {
  std::string_view name, usage;
  int (*run)(tulga::bench::Arguments);
};

constexpr Command commands[] = {
    {"rules", "[N] [--seed S] [--dump NUMBER] [--dump-clean NUMBER]", tulga::bench::rules},
    {"tables", "[FOLDER]", tulga::bench::tables},
    {"arithmetic", "FILE.jl.gz", tulga::bench::arithmetic},
    {"crosscheck", "[N] [--dump-clean SEED] [--dump SEED PLANTER]", tulga::bench::crosscheck},
    {"archive", "[FILE.sqlite]", tulga::bench::archive},
    {"speed", "FILE.pdf...", tulga::bench::speed},
};

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  for (const Command& command : commands)
    if (!arguments.empty() && arguments[0] == command.name)
      return command.run(tulga::bench::Arguments(arguments).subspan(1));
  for (const Command& command : commands)
    std::fprintf(stderr, "bench %s %s\n", command.name.data(), command.usage.data());
  return 2;
}
