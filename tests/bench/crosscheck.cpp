// Planted errors between documents: how many are found, and what is said about clean aimags.

#include <cstdio>
#include <string>
#include <vector>

#include "tests/bench/commands.h"
#include "tests/trial_aimag.h"

namespace tulga::bench {

namespace {

using namespace tulga::test;

void print(const std::vector<CrossCheck>& findings) {
  constexpr const char* levels[] = {"note", "warning", "error"};
  for (const CrossCheck& check : findings)
    std::printf("%s %s %s [%s] %s\n", levels[static_cast<int>(check.severity)], check.rule.c_str(),
                check.documents.front().c_str(), english(check.subject).c_str(), english(check.message).c_str());
}

struct Score {
  std::size_t planted = 0, found = 0;
};

}  // namespace

int crosscheck(Arguments arguments) {
  std::uint64_t aimags = 100;
  const auto number = [&](std::size_t i) { return std::stoull(arguments[i]); };
  if (arguments.size() == 2 && arguments[0] == "--dump-clean") {
    print(AimagReader().findings(make_aimag(number(1))));
    return 0;
  }
  if (arguments.size() == 3 && arguments[0] == "--dump") {
    Aimag aimag = make_aimag(number(1));
    Random random(number(1));
    const AimagPlanter& planter = aimag_planters().at(number(2));
    std::printf("%s: %s\n", planter.what, planter.plant(aimag, random).c_str());
    print(AimagReader().findings(aimag));
    return 0;
  }
  if (!arguments.empty()) aimags = number(0);
  std::vector<Score> scores(aimag_planters().size());
  std::size_t false_alarms = 0, notes = 0;
  for (std::uint64_t seed = 1; seed <= aimags; ++seed) {
    AimagReader reader;
    const Aimag clean = make_aimag(seed);
    const std::vector<CrossCheck> said = reader.findings(clean);
    false_alarms += alarms(said).size(), notes += said.size() - alarms(said).size();
    if (!alarms(said).empty())
      std::printf("clean %llu: %s\n", static_cast<unsigned long long>(seed), alarms(said)[0].rule.c_str());
    for (std::size_t i = 0; i < scores.size(); ++i) {
      Aimag aimag = clean;
      Random random(seed);
      const AimagPlanter& planter = aimag_planters()[i];
      const std::string document = planter.plant(aimag, random);
      if (document.empty()) continue;
      ++scores[i].planted;
      const bool found = tells(reader.findings(aimag), planter, document);
      scores[i].found += found;
      if (!found) std::printf("missed: --dump %llu %zu\n", static_cast<unsigned long long>(seed), i);
    }
  }
  std::printf("%-34s %-26s %8s %8s %8s\n", "planted", "rule", "planted", "found", "recall");
  bool good = false_alarms == 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const AimagPlanter& planter = aimag_planters()[i];
    const auto [planted, found] = scores[i];
    std::printf("%-34s %-26s %8zu %8zu %7.1f%%\n", planter.what, planter.rule, planted, found,
                planted == 0 ? 0.0 : 100.0 * static_cast<double>(found) / static_cast<double>(planted));
    good = good && 100 * found >= 98 * planted && planted > 0;
  }
  std::printf("%llu clean aimags: %zu false alarms of warning or error level, %zu notes\n",
              static_cast<unsigned long long>(aimags), false_alarms, notes);
  return good ? 0 : 1;
}

}  // namespace tulga::bench
