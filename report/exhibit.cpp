#include "report/exhibit.h"

#include <algorithm>

#include "report/passed.h"

namespace tulga {

namespace {

constexpr std::size_t few_figures = 6;
constexpr std::size_t most_figures = 500;         // of one finding, ...
constexpr std::size_t most_figures_all = 20'000;  // ... and of all; those that are few are always shown

bool has_place(const Text& text) { return !text.empty() && !text.spans.empty(); }

/// What stands for a whole row: its number, else the first text that it has.
Text stands_for(const Row& row) {
  for (const Text* text : {&row.provision_no, &row.decision_no, &row.decision.title, &row.provision, &row.progress})
    if (has_place(*text)) return *text;
  Text out;
  out.text = " ";
  for (const Place& place : row.places) out.spans.push_back({0, 1, place});
  return out;
}

std::vector<Text> figures_of(const Check& check, const Submission& submission) {
  std::vector<Text> out;
  std::copy_if(check.evidence.begin(), check.evidence.end(), std::back_inserter(out), has_place);
  if (!out.empty()) return out;
  for (const std::size_t row : check.rows)
    if (row < submission.rows.size()) out.push_back(stands_for(submission.rows[row]));
  return out;
}

}  // namespace

std::vector<Exhibit> exhibits(const Outcome& outcome) {
  std::vector<Exhibit> out;
  std::size_t all = 0;
  const auto exhibit = [&](const Check& check) {
    Exhibit one{&check, out.size() + 1, figures_of(check, *outcome.submission)};
    const std::size_t most = all > most_figures_all ? few_figures : most_figures;
    one.left_out = one.figures.size() - std::min(one.figures.size(), most);
    one.figures.resize(one.figures.size() - one.left_out);
    one.figures.shrink_to_fit();
    all += one.figures.size();
    return one;
  };
  if (!outcome.submission) return out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    for (const Check& check : outcome.checks)
      if (is_standing(check) && check.severity == severity) out.push_back(exhibit(check));
  for (const Check& check : outcome.checks)
    if (check.accepted) out.push_back(exhibit(check));
  return out;
}

std::size_t strong_figures(const Exhibit& exhibit) {
  return exhibit.figures.size() <= few_figures ? exhibit.figures.size() : 1;
}

}  // namespace tulga
