#include "tests/generator.h"

#include <algorithm>
#include <map>

#include "tests/generator_words.h"
#include "validate/rounding.h"

namespace tulga::test {

std::uint64_t Random::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

namespace {

// Of a hundred ratings: mostly 100, as in real reports.
constexpr int weights_of_six[] = {60, 8, 16, 6, 4, 6};
constexpr int weights_of_four[] = {62, 20, 10, 8};

int some_rating(const Scale& scale, Random& random) {
  const std::vector<int> values = scale.values();
  int left = random.between(1, 100);
  for (std::size_t i = 0; i < values.size(); ++i) {
    left -= values.size() == 6 ? weights_of_six[i] : weights_of_four[i];
    if (left <= 0) return values[i];
  }
  return values.back();
}

House some_house(const Scale& scale, Random& random) {
  constexpr std::string_view rated[] = {"%", "%", "%", " %", " хувь"};
  House out;
  out.places = random.pick(std::array{1, 1, 1, 0, 2});
  out.cuts = random.chance(20);
  out.same_ratings = random.chance(55);
  out.restarts = random.chance(30);
  out.header_repeats = random.chance(70);
  out.rated = random.pick(rated);
  out.not_due = random.pick(std::array{"ХБ", "Хугацаа болоогүй"});
  if (scale.values().size() == 6 && random.chance(20)) out.not_due = "Тооцох боломжгүй";
  return out;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

constexpr int days_of_year = 12 * 28, years_of_acts = 3;

/// Dates and numbers of the acts of one section: both rise, and end before the report.
struct Register {
  int year = 0, day = 0, number = 0, style = 0, longest_step = 1;  // days of a year of twelve months of 28 days

  void next(Random& random) {
    day += random.between(1, longest_step);
    number += random.between(1, 9);
    if (day < days_of_year) return;
    day -= days_of_year, ++year;
    number = random.between(1, 12);
  }
  std::string date() const {
    return std::to_string(year) + "-" + two_digits(1 + day / 28) + "-" + two_digits(1 + day % 28);
  }
  std::string act() const {
    switch (style) {
      case 0:
        return std::to_string(year) + "_" + two_digits(number);
      case 1:
        return std::to_string(year) + "_" + std::to_string(1 + day / 70) + "/" + two_digits(number);
      case 2:
        return "А/" + two_digits(number);
      default:
        return std::to_string(number);
    }
  }
};

PlanSummary plan_summary(const Report& report, Random& random) {
  std::int64_t sum = 0, items = 0;
  PlanSummary out;
  for (const ScaleGroup& group : report.scale->groups)
    for (std::size_t i = 0; i < group.values.size(); ++i) {
      const int value = group.values[i], count = value == 100 ? random.between(12, 40) : random.between(0, 4);
      if (count == 0) continue;
      sum += std::int64_t{value} * count, items += count;
      PlanPart part{std::string(group.labels[0]), std::to_string(value), std::to_string(count)};
      if (!out.parts.empty() && i > 0 && out.parts.back().label == part.label) part.label.clear();
      if (value == 0) part.percent.clear();
      out.parts.push_back(std::move(part));
    }
  out.total = std::to_string(items);
  out.overall = mean_text(fraction(sum, items), report.house.places, report.house.cuts);
  return out;
}

void add_account(const Report& report, ReportRow& row, Random& random) {
  const auto rating = rating_value(row.self);
  const bool nothing = !rating || *rating == 0;
  if (nothing) {
    row.sentences = {nothing_yet(random, report.year)};
    return;
  }
  for (int i = random.between(1, 3); i > 0; --i) row.sentences.push_back(work_sentence(random, *rating, report.year));
  for (int i = random.between(0, 2); i > 0; --i) row.sentences.push_back(trap_sentence(random, report.year));
  if (random.chance(12)) row.plan = plan_summary(report, random);
  if (random.chance(12)) row.parts = part_list(random);
  if (random.chance(8)) row.figures = figure_sentence(random);
}

void add_ratings(const Report& report, ReportRow& row, Random& random) {
  const House& house = report.house;
  const bool not_due = random.chance(6);
  const int self = some_rating(*report.scale, random);
  const int higher = house.same_ratings || random.chance(80) ? self : some_rating(*report.scale, random);
  row.self = not_due ? house.not_due : std::to_string(self) + house.rated;
  row.higher = not_due ? house.not_due : std::to_string(higher) + house.rated;
}

void add_rows(Report& report, std::size_t count, Random& random) {
  Register acts;
  int provisions_left = 0, provision = 0;
  ReportRow decision;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t section = i * report.sections.size() / count;
    if (i == 0 || section != decision.section) {
      const auto rows = static_cast<int>(count / report.sections.size() + 1);
      acts = {report.year - years_of_acts - random.between(0, 1), random.between(1, 60), random.between(1, 9),
              random.between(0, 3), std::clamp(years_of_acts * days_of_year / rows, 1, 60)};
      provisions_left = 0;
    }
    if (provisions_left == 0) {
      acts.next(random);
      decision = {.section = section};
      decision.title = decision_title(random, report.year);
      decision.date = acts.date(), decision.number = acts.act();
      provisions_left = random.pick(std::array{1, 1, 1, 2, 3});
      provision = 0;
    }
    ReportRow row = decision;
    row.provision = provision_text(random, ++provision);
    --provisions_left;
    add_ratings(report, row, random);
    add_account(report, row, random);
    report.rows.push_back(std::move(row));
  }
}

void add_heading(Report& report, Random& random) {
  constexpr std::string_view scopes[] = {"АЙМГИЙН ИТХ, ИТХТ-ИЙН", "АЙМГИЙН ИТХ, ТҮҮНИЙ ТЭРГҮҮЛЭГЧДИЙН"};
  constexpr std::string_view periods[] = {"ОНЫ ЖИЛИЙН ЭЦСИЙН ТОГТООЛЫН ХЭРЭГЖИЛТ", "ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТ",
                                          "ОНЫ ЭХНИЙ ХАГАС ЖИЛИЙН ТОГТООЛЫН ХЭРЭГЖИЛТ"};
  report.year = random.between(2016, 2025);
  const std::string_view period = random.pick(periods);
  report.title = std::string(random.pick(scopes)) + " " + std::to_string(report.year) + " " + std::string(period);
  const bool half = period.find("ХАГАС") != std::string_view::npos;
  report.date = std::to_string(report.year) + (half ? " оны 06 дугаар сарын " : " оны 12 дугаар сарын ") +
                std::to_string(random.between(15, 28));
  report.place = place_name(random);
  report.sections = {"Аймгийн ИТХ-ын тогтоол", "Аймгийн ИТХ-ын Тэргүүлэгчдийн тогтоол"};
  if (random.chance(25)) report.sections.push_back("Аймгийн Засаг даргын захирамж");
}

}  // namespace

std::optional<int> rating_value(const std::string& cell) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < cell.size() && cell[digits] >= '0' && cell[digits] <= '9')
    value = value * 10 + (cell[digits++] - '0');
  return digits == 0 ? std::nullopt : std::optional(value);
}

std::string mean_text(const Fraction& mean, int places, bool cuts) {
  std::string out = cuts ? decimal_digits(mean, places) : to_string(rounded(mean, places));
  std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

namespace {

const std::string& cell_of(const ReportRow& row, Assessor assessor) {
  return assessor == Assessor::higher ? row.higher : row.self;
}

std::map<int, int> ratings_of(const Report& report, Assessor assessor) {
  std::map<int, int> out;
  for (const ReportRow& row : report.rows)
    if (const auto value = rating_value(cell_of(row, assessor))) ++out[*value];
  return out;
}

}  // namespace

Fraction mean_of(const Report& report, Assessor assessor) {
  std::int64_t sum = 0, items = 0;
  for (const auto& [value, count] : ratings_of(report, assessor)) sum += std::int64_t{value} * count, items += count;
  return fraction(sum, std::max<std::int64_t>(items, 1));
}

ReportSummary sum_up(const Report& report, Assessor assessor, Random& spelling) {
  constexpr std::string_view none[] = {"-", "-", "", "", "0"};
  const auto spell = [&](int count) { return count == 0 ? std::string(spelling.pick(none)) : std::to_string(count); };
  ReportSummary out{.assessor = assessor};
  out.title = report.title + "ИЙН ТОВЧОО";
  out.total = std::to_string(report.rows.size());
  const std::map<int, int> ratings = ratings_of(report, assessor);
  int rated = 0;
  for (const ScaleGroup& group : report.scale->groups)
    for (std::size_t i = 0; i < group.values.size(); ++i) {
      const auto found = ratings.find(group.values[i]);
      const int count = found == ratings.end() ? 0 : found->second;
      rated += count;
      out.lines.push_back(
          {i == 0 ? std::string(group.labels[0]) : "", std::to_string(group.values[i]) + "%", spell(count)});
    }
  const int not_due = static_cast<int>(report.rows.size()) - rated;
  if (not_due > 0) out.lines.push_back({report.house.not_due, "", std::to_string(not_due)});
  out.overall = mean_text(mean_of(report, assessor), report.house.places, report.house.cuts);
  return out;
}

void number_rows(Report& report) {
  int decision = 0, provision = 0;
  const ReportRow* before = nullptr;
  for (ReportRow& row : report.rows) {
    const bool restart = before && report.house.restarts && before->section != row.section;
    if (restart) decision = provision = 0;
    const bool same = before && before->section == row.section && before->title == row.title &&
                      before->number == row.number && before->date == row.date;
    if (!same) ++decision;
    row.decision_no = std::to_string(decision);
    row.provision_no = std::to_string(++provision);
    before = &row;
  }
}

std::string account(const ReportRow& row) {
  std::string out;
  const auto add = [&](const std::string& sentence) { out += (out.empty() ? "" : " ") + sentence; };
  for (const std::string& sentence : row.sentences) add(sentence);
  if (row.plan) {
    std::string list = "Хурлаар хэлэлцүүлэхэд нийт " + row.plan->total + " заалтаас ";
    for (const PlanPart& part : row.plan->parts) {
      if (&part != &row.plan->parts.front()) list += ", ";
      list += part.label + (part.label.empty() || part.percent.empty() ? "" : " ");
      list += part.percent.empty() ? " " + part.count + " заалт" : part.percent + " хувьтай-" + part.count + " заалт";
    }
    add(list + " байсан. Төлөвлөгөөний биелэлт " + row.plan->overall + " хувьтай гэж дүгнэгдсэн.");
  }
  if (row.parts) {
    std::string list = row.parts->opening + " " + row.parts->whole + " " + row.parts->noun;
    for (const auto& [label, count] : row.parts->parts)
      list += (&label == &row.parts->parts.front().first ? " " : ", ") + label + " " + count;
    add(list + row.parts->ending);
  }
  if (row.figures) {
    std::string text = row.figures->pattern;
    for (std::size_t i = 0; i < row.figures->figures.size(); ++i)
      text.replace(text.find("{" + std::to_string(i) + "}"), 3, row.figures->figures[i]);
    add(text);
  }
  if (!row.last.empty()) add(row.last);
  return out;
}

Report make_report(std::uint64_t seed, Form form, Size size) {
  Random random(seed);
  Report report{.seed = seed, .form = form};
  report.scale = find_scale(random.chance(65) ? "mn-6-2020" : "mn-4-2013");
  report.house = some_house(*report.scale, random);
  add_heading(report, random);
  constexpr int about[] = {9, 40, 150};
  const int middle = about[static_cast<std::size_t>(size)];
  add_rows(report, static_cast<std::size_t>(random.between(middle - middle / 5, middle + middle / 5)), random);
  number_rows(report);
  for (const Assessor assessor : {Assessor::self, Assessor::higher})
    report.summaries.push_back(sum_up(report, assessor, random));
  return report;
}

}  // namespace tulga::test
