// A worked example for each rule: a small report on which it finds something. `tulga explain` shows what it says.

#include <algorithm>
#include <initializer_list>

#include "validate/rule.h"

namespace tulga {

namespace {

Text text(std::string_view words) {
  Text out;
  out.text = words;
  return out;
}

Stated stated(std::string_view spelling, NumberContext context) {
  return {.spelling = text(spelling), .readings = readings(spelling, context)};
}

Stated percent(std::string_view spelling) { return stated(spelling, NumberContext::percentage); }
Stated count(std::string_view spelling) { return stated(spelling, NumberContext::count); }

Submission rated(std::initializer_list<std::string_view> ratings) {
  Submission out;
  out.scale = "mn-6-2020";
  out.date = Date{2023, 12, 25};
  for (const std::string_view rating : ratings) {
    Row row;
    row.decision_no = row.provision_no = text(std::to_string(out.rows.size() + 1));
    row.provision = text("Заалт " + row.provision_no.text);
    row.self = row.higher = percent(rating);
    out.rows.push_back(std::move(row));
  }
  return out;
}

/// Six rows of 100 %, two of 70 %, one of 0 %: 740/9 = 82,2 %.
Submission nine_rows() { return rated({"100", "100", "100", "70", "100", "100", "70", "100", "0"}); }

Summary summary_of_nine(std::string_view total, std::string_view at_70, std::string_view overall) {
  Summary out;
  out.assessor = Assessor::self;
  out.total = count(total);
  out.categories = {{text("Үр дүнтэй"), percent("100"), count("6")},
                    {text("Тодорхой үр дүнд хүрсэн"), percent("70"), count(at_70)},
                    {text("Үр дүнгүй"), percent("0"), count("1")}};
  out.overall = percent(overall);
  return out;
}

Submission nine_with(Summary summary) {
  Submission out = nine_rows();
  out.summaries = {std::move(summary)};
  return out;
}

Submission wrong_total() { return nine_with(summary_of_nine("8", "2", "82,2")); }
Submission wrong_count() { return nine_with(summary_of_nine("9", "3", "82,2")); }
Submission wrong_percent() { return nine_with(summary_of_nine("9", "2", "84,4")); }

Submission two_spellings_of_none() {
  Submission out = nine_with(summary_of_nine("9", "", "82,2"));
  out.summaries[0].categories[0].count = count("-");
  return out;
}

Submission unreachable_percent() {
  Submission out;
  out.scale = "mn-6-2020";
  out.summaries = {summary_of_nine("9", "", "82,3")};
  out.summaries[0].categories.clear();
  return out;
}

Submission cut_percent() {
  Submission out = rated({"100", "100", "0"});
  out.summaries = {Summary{}};
  out.summaries[0].assessor = Assessor::self;
  out.summaries[0].overall = percent("66,6");
  return out;
}

Submission twins() {
  Submission out = nine_with(summary_of_nine("9", "2", "82,2"));
  out.summaries.push_back(summary_of_nine("9", "2", "84,4"));
  out.summaries[1].assessor = Assessor::higher;
  return out;
}

Submission off_scale() { return rated({"100", "80"}); }
Submission no_rating() { return rated({"100", ""}); }

Submission wrong_label() {
  Submission out = nine_with(summary_of_nine("9", "2", "82,2"));
  out.summaries[0].categories[1].percent = percent("50");
  return out;
}

Submission another_rating() {
  Submission out = nine_rows();
  out.rows[3].higher = percent("50");
  return out;
}

Submission renumbered(std::size_t row, std::string_view number) {
  Submission out = nine_rows();
  out.rows[row].decision_no = out.rows[row].provision_no = text(number);
  return out;
}

Submission gap() {
  Submission out = nine_rows();
  out.rows.erase(out.rows.begin() + 3);
  return out;
}

Submission used_twice() { return renumbered(4, "4"); }

Claim claim(ClaimKind kind, Stated whole, std::initializer_list<Part> parts, std::string_view noun = "") {
  Claim out;
  out.kind = kind;
  out.whole = std::move(whole);
  out.noun = noun;
  out.parts = parts;
  return out;
}

Part counted(std::string_view number) { return {"", "", {}, count(number)}; }
Part counted_at(std::string_view percentage, std::string_view number) {
  return {"", "", percent(percentage), count(number)};
}

Submission with(std::initializer_list<Claim> claims) {
  Submission out = rated({"100"});
  out.claims = claims;
  return out;
}

Submission plan_of_37() {
  return with({claim(ClaimKind::inline_summary, count("37"),
                     {counted_at("100", "28"), counted_at("90", "3"), counted_at("70", "2"), counted_at("0", "5")})});
}

Submission letters() {
  return with({claim(ClaimKind::part_whole, count("552"), {counted("261"), counted("247"), counted("544")})});
}

Submission named_again() {
  Part ineffective;
  ineffective.label = "Үр дүнгүй";
  return with({claim(ClaimKind::inline_summary, count("7"), {counted_at("100", "3"), counted_at("0", "4")}),
               claim(ClaimKind::restated_count, count("2"), {ineffective})});
}

Submission bare_decimals() {
  return with({claim(ClaimKind::money, stated("300,0", NumberContext::money), {}, "төгрөг")});
}

Submission millions() {
  return with({claim(ClaimKind::money_sum, count("150"), {counted("40"), counted("50"), counted("50")}, "саятөгрөг")});
}

Submission column() {
  return with({claim(ClaimKind::column_total, count("61"), {counted("10"), counted("50")}, "Нийт")});
}

Submission row() { return with({claim(ClaimKind::row_total, count("61"), {counted("10"), counted("50")}, "1-р баг")}); }

Submission difference_of() {
  return with({claim(ClaimKind::difference, count("29"), {counted("120"), counted("100")})});
}

Submission ratio() { return with({claim(ClaimKind::plan_ratio, percent("76,7"), {counted("2"), counted("3")})}); }

Submission share_of() { return with({claim(ClaimKind::share, count("250"), {counted_at("60", "125")})}); }

Submission above_100() {
  return with({claim(ClaimKind::inline_summary, count("5"), {counted_at("100", "2"), counted_at("120", "3")})});
}

Submission accounts(std::initializer_list<std::string_view> narratives) {
  Submission out;
  for (const std::string_view narrative : narratives) {
    Row row;
    row.self = row.higher = percent("100");
    row.progress = text(narrative);
    out.rows.push_back(std::move(row));
  }
  return out;
}

Submission no_account() { return accounts({"Хийсэн.", "Сургалтыг дөрвөн багт зохион байгуулж, иргэдийг хамруулсан."}); }
Submission only_a_plan() { return accounts({"2024 онд төлөвлөж байна"}); }

Submission same_account() {
  constexpr std::string_view account =
      "Сумын хэмжээнд дөрвөн багийн иргэдийг хамруулж хог хаягдлын цэвэрлэгээг хавар намар хоёр удаа зохион байгуулж "
      "хогийн цэгийг шинэчлэн тохижуулж ангилан ялгах цэгийг гурван байршилд байгуулсан ажлын тайланг хүргүүлсэн";
  return accounts({account, account});
}

struct Act {
  std::string_view number;
  Date date;
};

Submission acts(std::initializer_list<Act> all) {
  Submission out;
  out.date = Date{2023, 12, 25};
  for (const Act& act : all) {
    Row row;
    row.decision = {text("Хөтөлбөр батлах тухай"), act.date, text(to_string(act.date)), text(act.number)};
    row.provision = text("Хэрэгжилтийг зохион байгуулах");
    out.rows.push_back(std::move(row));
  }
  return out;
}

Submission other_year() { return acts({{"2021_02", {2019, 1, 31}}}); }
Submission behind() { return acts({{"71", {2020, 8, 26}}, {"90", {2020, 9, 14}}, {"59", {2020, 11, 15}}}); }
Submission entered_twice() { return acts({{"7/30", {2021, 12, 24}}, {"7/30", {2021, 12, 24}}}); }
Submission no_such_day() { return acts({{"12", {2023, 2, 30}}}); }
Submission after_the_report() { return acts({{"12", {2024, 1, 5}}}); }

Submission other_heading() {
  Submission out = nine_with(summary_of_nine("9", "2", "82,2"));
  out.title = text("2023 оны тогтоолын хэрэгжилт");
  out.summaries[0].title = text("2022 оны товчоо");
  return out;
}

struct Example {
  std::string_view rule;
  Submission (*make)();
};

constexpr Example examples[] = {
    {"row-count", wrong_total},
    {"category-count", wrong_count},
    {"category-sum", wrong_count},
    {"blank-vs-dash", two_spellings_of_none},
    {"percent-from-rows", wrong_percent},
    {"percent-from-counts", wrong_percent},
    {"percent-unreachable", unreachable_percent},
    {"percent-rounding", cut_percent},
    {"percent-twins", twins},
    {"rating-off-scale", off_scale},
    {"rating-missing", no_rating},
    {"label-vs-percent", wrong_label},
    {"self-vs-higher", another_rating},
    {"numbering-gap", gap},
    {"numbering-duplicate", used_twice},
    {"inline-summary", plan_of_37},
    {"part-whole", letters},
    {"restated-count", named_again},
    {"money-format", bare_decimals},
    {"money-sum", millions},
    {"column-total", column},
    {"row-total", row},
    {"difference", difference_of},
    {"plan-ratio", ratio},
    {"share", share_of},
    {"percent-over-100", above_100},
    {"empty-with-100", no_account},
    {"planned-not-done", only_a_plan},
    {"near-duplicate", same_account},
    {"date-vs-number-year", other_year},
    {"number-date-order", behind},
    {"duplicate-row", entered_twice},
    {"date-invalid", no_such_day},
    {"date-after-report", after_the_report},
    {"period-mismatch", other_heading},
};

}  // namespace

std::optional<Submission> example(std::string_view rule) {
  const auto found =
      std::find_if(std::begin(examples), std::end(examples), [&](const Example& e) { return e.rule == rule; });
  if (found == std::end(examples)) return std::nullopt;
  return found->make();
}

}  // namespace tulga
