#include "validate/recompute.h"

#include <algorithm>
#include <array>

#include "extract/normalise.h"
#include "validate/figures.h"
#include "validate/ratings.h"
#include "validate/rounding.h"

namespace tulga {

namespace {

constexpr int usual_places = 1;

/// The sign for none that stands most often in the document's summaries; a dash where two stand equally often.
std::string none_sign(const Submission& submission) {
  std::array<std::string, 3> signs{"-", "", "0"};
  std::array<int, 3> seen{};
  for (const Summary& summary : submission.summaries)
    for (const Category& category : summary.categories) {
      const std::string sign = squeeze(category.count.spelling.text);
      if (is_dash(sign)) signs[0] = sign;
      for (std::size_t i = 0; i < signs.size(); ++i) seen[i] += sign == signs[i] ? 1 : 0;
    }
  return signs[std::max_element(seen.begin(), seen.end()) - seen.begin()];
}

Stated count_figure(std::int64_t count, const std::string& none) {
  return stated_figure(count == 0 ? none : std::to_string(count), Decimal{count, 0});
}

/// How the document writes its overall percentage.
struct Spelling {
  int places = usual_places;
  char mark = ',';
};

Spelling spelling_of(const Summary* form) {
  Spelling out;
  if (form == nullptr) return out;
  if (const auto value = form->overall.value()) out.places = value->places;
  if (form->overall.spelling.text.find('.') != std::string::npos) out.mark = '.';
  return out;
}

std::string spelled(const Decimal& value, char mark) {
  std::string text = to_string(value);
  std::replace(text.begin(), text.end(), '.', mark);
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `line` with the figure `from`, where it stands last, being `to`.
Text with_figure(const Text& line, const std::string& from, const std::string& to) {
  std::size_t at = from.empty() ? std::string::npos : line.text.rfind(from);
  while (at != std::string::npos && at > 0 && is_digit(line.text[at - 1])) at = line.text.rfind(from, at - 1);
  if (at == std::string::npos) return line;
  return plain_text(line.text.substr(0, at) + to + line.text.substr(at + from.size()));
}

/// Lines of a document that states no summary: one a value of its scale.
std::vector<Category> usual_lines(const Submission& submission) {
  std::vector<Category> out;
  const Scale* scale = scale_of(submission);
  for (const Decimal& value : scale_values(submission)) {
    Category line;
    line.percent = stated_figure(percent_text(value) + "%", value);
    if (scale != nullptr)
      for (const ScaleGroup& group : scale->groups)
        if (std::count(group.values.begin(), group.values.end(), static_cast<int>(value.digits)) > 0)
          line.label = plain_text(std::string(group.labels.front()));
    out.push_back(std::move(line));
  }
  return out;
}

bool has_value(const Submission& submission, const std::vector<Category>& lines, const Decimal& value) {
  return std::any_of(lines.begin(), lines.end(), [&](const Category& line) {
    const std::vector<Decimal> values = values_of(submission, line);
    return std::find(values.begin(), values.end(), value) != values.end();
  });
}

/// Whether a line's label has its percentage, as far as the scale knows the label.
bool is_labelled_right(const Scale* scale, const Category& line) {
  const ScaleGroup* group = scale == nullptr ? nullptr : find_group(*scale, line.label.text);
  const auto percent = line.percent.count();
  return group == nullptr || !percent ||
         std::find(group->values.begin(), group->values.end(), *percent) != group->values.end();
}

bool cover(const Submission& submission, const std::vector<Category>& lines, std::span<const Tally> found) {
  const Scale* scale = scale_of(submission);
  return std::all_of(found.begin(), found.end(),
                     [&](const Tally& tally) { return has_value(submission, lines, tally.value); }) &&
         std::all_of(lines.begin(), lines.end(), [&](const Category& line) { return is_labelled_right(scale, line); });
}

/// The lines of the first form that has a line for every rating of the column, and no wrong label: the summary's own,
/// another one's, the scale's; else its own and a line for each rating without one.
std::vector<Category> lines_for(const Submission& submission, const Summary* form, std::span<const Tally> found) {
  std::vector<std::vector<Category>> forms;
  if (form != nullptr) forms.push_back(form->categories);
  for (const Summary& summary : submission.summaries) forms.push_back(summary.categories);
  forms.push_back(usual_lines(submission));
  for (const std::vector<Category>& lines : forms)
    if (cover(submission, lines, found)) return lines;
  std::vector<Category> out = forms.front();
  for (const Tally& tally : found)
    if (!has_value(submission, out, tally.value))
      out.push_back({.label = {}, .percent = stated_figure(percent_text(tally.value) + "%", tally.value), .count = {}});
  return out;
}

/// How many rows of the column belong on a line.
std::int64_t rows_on(const Submission& submission, const Category& line, const Column& column) {
  if (is_excluded_label(submission, line.label.text))
    return static_cast<std::int64_t>(column.rows_of(RatingKind::excluded).size());
  const std::vector<Tally> found = tallies(column);
  std::int64_t rows = 0;
  for (const Decimal& value : values_of(submission, line)) rows += tally_of(found, value);
  return rows;
}

}  // namespace

Arithmetic arithmetic(const Submission& submission, Assessor assessor) {
  const Column ratings = column(submission, assessor);
  Arithmetic out{.assessor = assessor};
  const std::vector<Tally> found = tallies(ratings);
  for (const Tally& tally : found) {
    const Fraction value = fraction(tally.value);
    out.values.push_back(
        {tally.value, ratings.rows_rated(tally.value), fraction(value.numerator * tally.count, value.denominator)});
  }
  out.left_out = ratings.rows_of(RatingKind::excluded);
  for (const RatingKind kind : {RatingKind::missing, RatingKind::unreadable})
    for (const std::size_t row : ratings.rows_of(kind)) out.unrated.push_back(row);
  std::sort(out.unrated.begin(), out.unrated.end());
  out.items = static_cast<std::size_t>(total(found));
  if (out.items == 0) return out;
  out.mean = mean(found);
  out.sum = fraction(out.mean->numerator * (static_cast<std::int64_t>(out.items)), out.mean->denominator);
  return out;
}

bool agrees(const Arithmetic& sums, const Stated& stated) {
  return sums.mean && std::any_of(stated.readings.begin(), stated.readings.end(),
                                  [&](const Decimal& reading) { return passes(fit(*sums.mean, reading)); });
}

const Summary* form_of(const Submission& submission, Assessor assessor) {
  for (const Assessor wanted : {assessor, Assessor::unknown})
    for (const Summary& summary : submission.summaries)
      if (summary.assessor == wanted) return &summary;
  return submission.summaries.empty() ? nullptr : &submission.summaries.front();
}

Summary recomputed(const Submission& submission, Assessor assessor) {
  const Summary* form = form_of(submission, assessor);
  const Column ratings = column(submission, assessor);
  const std::string none = none_sign(submission);
  Summary out;
  if (form != nullptr) out = *form;
  out.categories = lines_for(submission, form, tallies(ratings));
  out.assessor = assessor;
  for (Category& line : out.categories) line.count = count_figure(rows_on(submission, line, ratings), none);
  const auto rows = static_cast<std::int64_t>(submission.rows.size());
  out.total = count_figure(rows, none);
  const Arithmetic sums = arithmetic(submission, assessor);
  out.overall = {};
  if (sums.mean && sums.unrated.empty()) {
    const auto [places, mark] = spelling_of(form);
    const Decimal value = rounded(*sums.mean, places);
    out.overall = stated_figure(spelled(value, mark), value);
  }
  if (form != nullptr) {
    out.total_line = with_figure(form->total_line, form->total.spelling.text, out.total.spelling.text);
    const std::string overall = out.overall.stated() ? out.overall.spelling.text : "…";
    out.overall_line = with_figure(form->overall_line, form->overall.spelling.text, overall);
  }
  return out;
}

bool is_rated(const Submission& submission, Assessor assessor) { return column(submission, assessor).has_ratings(); }

}  // namespace tulga
