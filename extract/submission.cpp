#include "extract/submission.h"

#include <cstdio>
#include <tuple>

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

int last_month(const Period& period) {
  switch (period.kind) {
    case PeriodKind::quarter:
      return 3 * period.number;
    case PeriodKind::half_year:
      return 6 * period.number;
    case PeriodKind::year:
      break;
  }
  return 12;
}

std::strong_ordering Period::operator<=>(const Period& other) const {
  const auto key = [](const Period& p) { return std::tuple(p.year, last_month(p), p.kind, p.number); };
  return key(*this) <=> key(other);
}

std::string to_string(const Period& period) {
  const std::string year = std::to_string(period.year);
  if (period.kind == PeriodKind::year) return year;
  return year + (period.kind == PeriodKind::quarter ? "-Q" : "-H") + std::to_string(period.number);
}

const Scale* scale_of(const Submission& submission) { return find_scale(submission.scale, submission.own_scales); }

std::vector<const Scale*> scales_of(const Submission& submission) { return scales_with(submission.own_scales); }

}  // namespace tulga
