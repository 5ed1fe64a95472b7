#include "tests/generator_nation.h"

#include <algorithm>

#include "corpus/hash.h"
#include "extract/places.h"
#include "extract/places_table.h"
#include "tests/generator.h"
#include "tests/submissions.h"

namespace tulga::test {

namespace {

constexpr int last_year = 2023;
constexpr int values[] = {100, 90, 70, 50, 30, 0};
constexpr int weights[] = {60, 10, 14, 6, 4, 6};
constexpr std::size_t per_decision = 4;
constexpr std::string_view subjects[] = {
    "Хог хаягдлын менежментийг сайжруулах", "Бэлчээрийн даацыг зохицуулах", "Малын эрүүл мэндийг хамгаалах",
    "Залуучуудын хөгжлийг дэмжих",          "Соёлын өвийг хамгаалах",       "Гамшгийн эрсдэлийг бууруулах"};
constexpr std::string_view tasks[] = {"Хөтөлбөрийг хэрэгжүүлэх ажлын төлөвлөгөөг баталж, гүйцэтгэлийг хангахыг",
                                      "Шаардагдах зардлыг жил бүрийн төсөвт тусгахыг",
                                      "Ажлын явцыг улирал бүр дүгнэж, олон нийтэд мэдээлэхийг",
                                      "Мэргэжил, арга зүйн туслалцаа үзүүлэхийг"};
constexpr std::string_view words[] = {"худаг",       "хашаа",    "зам",        "сургууль", "цэцэрлэг",  "талбай",
                                      "гүүр",        "булаг",    "төв",        "хүлэмж",   "зоорь",     "агуулах",
                                      "гэрэлтүүлэг", "камер",    "самбар",     "гудамж",   "малчин",    "өрх",
                                      "сурагч",      "залуус",   "ахмад",      "эмч",      "багш",      "хоршоо",
                                      "засварлав",   "шинэчлэв", "тохижуулав", "барив",    "түрээслэв", "хүлээлгэв"};

Text at(const std::string& said, std::size_t line, int column) {
  Text out = text(said);
  if (!said.empty()) out.spans.front().place = {.line = static_cast<int>(line), .column = column};
  return out;
}

int some_rating(Random& random) {
  int left = random.between(1, 100);
  for (std::size_t i = 0; i < std::size(values); ++i)
    if ((left -= weights[i]) <= 0) return values[i];
  return 0;
}

std::string account(Random& random) {
  std::string out = "Тайлант онд";
  for (int i = 0; i < 24; ++i)
    out += " " + std::string(random.pick(words)) + (i % 6 == 5 ? " " + std::to_string(random.between(2, 97)) : "");
  return out + ".";
}

Row row_of(std::size_t aimag, std::size_t i, Random& random) {
  const std::size_t decision = i / per_decision, line = 10 + i;
  const int month = 1 + static_cast<int>(decision % 12),
            number = 101 + static_cast<int>(decision) + 20 * static_cast<int>(aimag);
  const Date date{2012, month, 1 + static_cast<int>(decision % 28)};
  Row row;
  row.decision_no = at(std::to_string(decision + 1), line, 1);
  row.provision_no = at(std::to_string(i % per_decision + 1), line, 4);
  row.section = "Аймгийн ИТХ-ын тогтоол";
  row.decision.title = at("“" + std::string(subjects[decision % std::size(subjects)]) + " " +
                              std::to_string(decision + 1) + " дүгээр дэд хөтөлбөр” батлах тухай",
                          line, 8);
  row.decision.date = date;
  row.decision.date_text = at(to_string(date), line, 90);
  row.decision.number = at("2012_" + std::to_string(number), line, 102);
  row.provision = at(std::string(tasks[i % per_decision]), line, 112);
  row.progress = at(account(random), line, 200);
  row.self = row.higher = percent(std::to_string(some_rating(random)) + "%");
  row.self.spelling = at(row.self.spelling.text, line, 420);
  row.higher.spelling = at(row.higher.spelling.text, line, 430);
  return row;
}

Outcome outcome_of(Submission submission, const std::string& path) {
  Outcome out;
  out.source = {.path = path, .sha256 = sha256(path), .kind = "text", .pages = 0};
  out.checks = validate(submission);
  out.submission = std::move(submission);
  return out;
}

Submission opened(const std::string& aimag, const std::string& soum, const Period& period) {
  Submission out;
  out.title = at(
      std::to_string(period.year) + " ОНЫ " + std::to_string(period.number) + "-Р УЛИРЛЫН ТОГТООЛЫН ХЭРЭГЖИЛТ", 1, 1);
  out.organisation = {aimag, soum};
  out.period = period;
  out.date = Date{period.year, last_month(period), 25};
  out.scale = "mn-6-2020";
  return out;
}

/// A line of the aimag's table; pooled, halves up.
UnitLine line_of(const std::string& name, const std::vector<std::int64_t>& counts) {
  UnitLine out;
  out.name = text(name);
  std::int64_t sum = 0, all = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    out.counts.push_back(count(counts[i] == 0 ? "-" : std::to_string(counts[i])));
    sum += counts[i] * values[i], all += counts[i];
  }
  out.provisions = count(std::to_string(all));
  const std::int64_t tenths = (20 * sum + all) / (2 * all);
  out.overall = percent(std::to_string(tenths / 10) + "," + std::to_string(tenths % 10));
  return out;
}

void each_of(const std::string& aimag, std::size_t number, const Period& period, const Nation& nation,
             const std::function<void(Outcome)>& take) {
  Submission table = opened(aimag, "", period);
  Consolidated consolidated{.assessor = Assessor::self,
                            .title = text("Өөрийн үнэлгээ"),
                            .categories = summary(Assessor::self, "", {"", "", "", "", "", ""}, "").categories,
                            .units = {},
                            .footer = {}};
  std::vector<std::int64_t> all(std::size(values));
  for (const std::string& soum : soums_of(aimag)) {
    const std::string path = aimag + "/" + to_string(period) + "/" + soum + ".txt";
    Random random(std::stoull(sha256(path).substr(0, 15), nullptr, 16));
    Submission submission = opened(aimag, soum, period);
    std::vector<std::int64_t> counts(std::size(values));
    for (std::size_t i = 0; i < nation.rows; ++i) {
      submission.rows.push_back(row_of(number, i, random));
      const auto value = submission.rows.back().self.value()->digits;
      const auto step = std::find(std::begin(values), std::end(values), value) - std::begin(values);
      ++counts[static_cast<std::size_t>(step)], ++all[static_cast<std::size_t>(step)];
    }
    consolidated.units.push_back(line_of(soum, counts));
    take(outcome_of(std::move(submission), path));
  }
  consolidated.footer = line_of("ДҮН", all);
  table.consolidated.push_back(std::move(consolidated));
  take(outcome_of(std::move(table), aimag + "/" + to_string(period) + "/Нэгтгэл.txt"));
}

}  // namespace

void each_report(const Nation& nation, const std::function<void(Outcome)>& take) {
  for (std::size_t p = 0; p < nation.periods; ++p) {
    const auto quarter = static_cast<int>(nation.periods - 1 - p);
    const Period period{last_year - quarter / 4, PeriodKind::quarter, 4 - quarter % 4};
    for (std::size_t a = 0; a < std::min(nation.aimags, std::size(aimags_of_table)); ++a)
      each_of(std::string(aimags_of_table[a].name), a, period, nation, take);
  }
}

}  // namespace tulga::test
