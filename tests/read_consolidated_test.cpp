#include "extract/extract.h"
#include "extract/places.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

const std::string table =
    "ЦЭЦЭНТ АЙМГИЙН СУМДЫН 2023 ОНЫ ХЭРЭГЖИЛТИЙН ДҮН\n(Дээд шатны байгууллагын үнэлгээ)\n\n2023 оны 12 дугаар сарын "
    "26\n\n"
    "№\tГазрын нэр\tХяналтад авсан нийт шийдвэрийн тоо\tХяналтад авсан нийт зүйл заалтын "
    "тоо\t100%\t70%\t0%\tХБ\tБиелэлтийн "
    "хувь\n1\t2\t3\t4\t5\t6\t7\t8\t9\n"
    "1\tАлаг сум\t3\t45.0\t40.0\t4.0\t-\t1.0\t97,3\n2\tБүрд "
    "сум\t2\t2.0\t1.0\t\t1.0\t-\t50,0\n\tДҮН\t5\t47.0\t41.0\t4.0\t1.0\t1.0\t95,2\n";

}  // namespace

TEST_CASE("a consolidated table is read by the words of its headings, its counts as they are printed",
          "[consolidated]") {
  const auto submission = extract(table).submission;
  REQUIRE(submission);
  REQUIRE(submission->consolidated.size() == 1);
  const Consolidated& read = submission->consolidated.front();
  CHECK(read.assessor == Assessor::higher);
  CHECK(read.categories.size() == 4);
  CHECK(read.categories[1].percent.count() == 70);
  CHECK(read.categories[3].label.text == "ХБ");
  REQUIRE(read.units.size() == 2);
  CHECK(read.units[0].name.text == "Алаг сум");
  CHECK(read.units[0].provisions.spelling.text == "45.0");
  CHECK(read.units[0].provisions.count() == 45);
  CHECK(read.units[0].counts[2].count() == 0);  // a dash is none
  CHECK(read.units[1].overall.value() == Decimal{500, 1});
  REQUIRE(read.footer);
  CHECK(read.footer->counts[0].count() == 41);
  CHECK(submission->organisation == Organisation{"Цэцэнт", ""});
  CHECK(submission->period == Period{2023, PeriodKind::year, 1});
}

TEST_CASE("a report of rated provisions is no consolidated table", "[consolidated]") {
  const auto report = read_file(TULGA_SOURCE_DIR "/corpus/reference/Burenkhaan/Angirt-2023/input.txt");
  CHECK(extract(report).submission->consolidated.empty());
}

TEST_CASE("a soum is known together with its aimag, by any of its spellings", "[places]") {
  CHECK(soums_of("Баянхонгор").size() == 20);
  CHECK(known_soum("Хөвсгөл", "чандмань өндөр") == "Чандмань-Өндөр");
  CHECK(known_soum("Төв", "Угтаал") == "Угтаалцайдам");
  CHECK(known_soum("ДОРНОД", "ХАЛХ ГОЛ") == "Халхгол");
  CHECK_FALSE(known_soum("Дорнод", "Шинэжинст"));
  CHECK_FALSE(known_aimag("Цэцэнт"));
  CHECK(aimags_with("Шинэжинст") == std::vector<std::string>{"Баянхонгор"});
  CHECK(aimags_with("Баян-Өндөр").size() > 1);
}

TEST_CASE("who reports is told by the text, else by the file name, and never guessed", "[places]") {
  Submission submission;
  submission.period = Period{2023, PeriodKind::year, 1};
  submission.organisation = {"Баянхонгор", "ШИНЭЖИНСТ"};
  CHECK(place(submission, "a.txt").organisation == Organisation{"Баянхонгор", "Шинэжинст"});
  CHECK(place(submission, "Баянхонгор/Богд.txt").problem->id == "place-contradiction");
  CHECK(place(submission, "Баянхонгор/Богд.txt", {.organisation = {"Баянхонгор", "Богд"}, .period = {}, .problem = {}})
            .organisation.soum == "Богд");
  submission.organisation = {};
  CHECK(place(submission, "2023/Баянхонгор/Богд.txt").organisation == Organisation{"Баянхонгор", "Богд"});
  CHECK(place(submission, "Богд.txt").problem->id == "place-unknown");
  submission.organisation = {"", "Баян-Өндөр"};  // several aimags have one
  CHECK(place(submission, "a.txt").problem->id == "place-aimag-unknown");
  submission.organisation = {"Дорнод", "Шинэжинст"};
  CHECK(place(submission, "a.txt").problem->id == "place-no-such-soum");
}

TEST_CASE("the period is told by a title, and where it names none, by the date of the report", "[places]") {
  const struct {
    const char* words;
    std::optional<Period> period;
  } cases[] = {
      {"2023 ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТ", Period{2023, PeriodKind::year, 1}},
      {"2024 ОНЫ ЭХНИЙ ХАГАС ЖИЛИЙН ТОГТООЛЫН ХЭРЭГЖИЛТ", Period{2024, PeriodKind::half_year, 1}},
      {"2024 оны хагас жилийн тайлан", Period{2024, PeriodKind::half_year, 1}},
      {"2024 оны III улирлын мэдээ", Period{2024, PeriodKind::quarter, 3}},
      {"2024 оны 2 дугаар улирал", Period{2024, PeriodKind::quarter, 2}},
      {"2023 оны жилийн эцсийн тайлан", Period{2023, PeriodKind::year, 1}},
      {"2022 оны төсөв, 2023 оны тайлан", std::nullopt},  // two years
      {"2021-2024 онд хэрэгжүүлэх хөтөлбөр", std::nullopt},
  };
  for (const auto& [words, period] : cases) {
    CAPTURE(words);
    CHECK((find_period(words) == period));
  }
  CHECK((period_of_date({2023, 12, 25}) == Period{2023, PeriodKind::year, 1}));
  CHECK((period_of_date({2024, 1, 4}) == Period{2023, PeriodKind::year, 1}));
  CHECK_FALSE(period_of_date({2024, 4, 4}));
  CHECK((read_period("2023-Q3") == Period{2023, PeriodKind::quarter, 3}));
  CHECK_FALSE(read_period("2023-H3"));
}
