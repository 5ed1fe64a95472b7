#include "report/sheets.h"

#include <algorithm>
#include <optional>

#include "report/messages.h"
#include "report/passed.h"

namespace tulga {

Fill fill_of(Severity severity) {
  return severity == Severity::error ? Fill::bad : severity == Severity::warning ? Fill::neutral : Fill::note;
}

CellMarks::CellMarks(const Outcome& outcome, Language language)
    : marks_(marks_of(outcome.checks, *outcome.submission)), language_(language) {}

Fill CellMarks::fill(const MarkedCell& cell) const {
  const auto found = marks_.find(cell);
  if (found == marks_.end()) return Fill::none;
  std::optional<Severity> worst;
  for (const Check* check : found->second)
    if (is_standing(*check)) worst = std::max(worst, std::optional(check->severity));
  return worst ? fill_of(*worst) : Fill::none;
}

void CellMarks::comment(Sheet& sheet, CellAt at, const MarkedCell& cell) const {
  const auto found = marks_.find(cell);
  if (found == marks_.end()) return;
  std::string text;
  for (const Check* check : found->second) {
    text += (text.empty() ? "" : "\n") + check->rule + ": " + say(check->message, language_);
    if (check->accepted) text += "\n" + acceptance_text(*check, language_);
  }
  sheet.comment(at, text);
}

double ratio_of(const Decimal& percent) {
  return static_cast<double>(percent.digits) / static_cast<double>(power_of_ten(percent.places + 2));
}

std::string percent_format(int places) {
  return places == 0 ? "0%" : "0." + std::string(static_cast<std::size_t>(places), '0') + "%";
}

}  // namespace tulga
