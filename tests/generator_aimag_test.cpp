#include "tests/catch.h"
#include "tests/trial_aimag.h"

// A few of the aimags that ./dev bench crosscheck makes by the hundred.

using namespace tulga::test;

TEST_CASE("a clean aimag, full of other spellings and near-equal titles, sets nothing off", "[aimag]") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    CHECK(told(alarms(AimagReader().findings(make_aimag(seed)))).empty());
  }
}

TEST_CASE("an error planted between documents is told, with its document first", "[aimag]") {
  AimagReader reader;
  for (std::uint64_t seed = 1; seed <= 2; ++seed)
    for (const AimagPlanter& planter : aimag_planters()) {
      Aimag aimag = make_aimag(seed);
      Random random(seed);
      const std::string document = planter.plant(aimag, random);
      if (document.empty()) continue;
      const auto findings = reader.findings(aimag);
      CAPTURE(seed, planter.what, document, told(findings));
      CHECK(tells(findings, planter, document));
    }
}
