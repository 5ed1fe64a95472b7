#include "extract/submission.h"

#include <cstdio>

namespace tulga {

std::optional<Decimal> Stated::value() const {
  if (readings.size() != 1) return std::nullopt;
  return readings.front();
}

std::optional<std::int64_t> Stated::count() const {
  const auto number = value();
  return number ? whole(*number) : std::nullopt;
}

std::string to_string(const Date& date) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

const Scale* scale_of(const Submission& submission) { return find_scale(submission.scale, submission.own_scales); }

std::vector<const Scale*> scales_of(const Submission& submission) { return scales_with(submission.own_scales); }

}  // namespace tulga
