#include "extract/places.h"

namespace tulga {

std::optional<std::string> known_aimag(std::string_view) { return std::nullopt; }
std::optional<std::string> known_soum(std::string_view, std::string_view) { return std::nullopt; }
std::vector<std::string> soums_of(std::string_view) { return {}; }
std::vector<std::string> aimags_with(std::string_view) { return {}; }
Placement place(const Submission& submission, std::string_view, const Placement&) {
  return {.organisation = submission.organisation, .period = submission.period, .problem = {}};
}
Placement place(std::string_view, const Placement& told) { return told; }
std::optional<Period> read_period(std::string_view) { return std::nullopt; }
std::optional<Period> find_period(std::string_view) { return std::nullopt; }
std::vector<Wording> place_wordings() { return {}; }

}  // namespace tulga
