#include "extract/extract.h"
#include "tests/catch.h"

using namespace tulga;

namespace {

const char* small_report =
    "**ТОГТООЛЫН\nХЭРЭГЖИЛТ**\n\n2023 оны 12 дугаар сарын 25\n\nБулаг\n\n"
    "Шийдвэр Д/д\tЗаалт Д/д\tШийдвэрийн нэр, огноо, дугаар\tХолбогдох заалтын агуулга\tХэрэгжилтийн явц\tӨөрийн "
    "үнэлгээ\tДээд шатны байгууллагын үнэлгээ\n"
    "1\t1\tДүрэм батлах тухай 2021-12-14 Дугаар 2021_1\tЗаалт\tСэрүүн аймгийн Булаг сумын дүрмийг мөрдсөн.\t100%\t90%\n"
    "\n(Өөрийн үнэлгээ)\n\n"
    "Нийт арга хэмжээний тоо 1\t\t\nҮр дүнтэй\t100%\t1\nҮр дүнгүй\t0%\t-\n";

}  // namespace

TEST_CASE("a report's heading gives its title, date and place", "[interpret]") {
  const auto submission = extract(small_report).submission;
  REQUIRE(submission);
  CHECK(submission->title.text == "ТОГТООЛЫН ХЭРЭГЖИЛТ");
  CHECK(submission->date == Date{2023, 12, 25});
  CHECK(submission->place == "Булаг");
}

TEST_CASE("a soum is known where it is named together with its aimag", "[interpret]") {
  const auto submission = extract(small_report).submission;
  CHECK(submission->organisation.aimag == "Сэрүүн");
  CHECK(submission->organisation.soum == "Булаг");
}

TEST_CASE("the scale is told from the labels of the summary", "[interpret]") {
  CHECK(extract(small_report).submission->scale == "mn-6-2020");
}

TEST_CASE("a text without a known form has no submission, and is still read", "[interpret]") {
  const Extraction extraction = extract("Захидал.\n\nӨдрийн мэнд.\n");
  CHECK_FALSE(extraction.submission);
  CHECK(extraction.document.blocks.size() == 2);
}

TEST_CASE("nothing, and what is no document, are refused with a reason", "[interpret]") {
  const auto reason = [](std::string_view bytes) {
    try {
      extract(bytes);
    } catch (const InputError& error) {
      return error.message.id;
    }
    return std::string("none");
  };
  CHECK(reason("") == "document-empty");
  CHECK(reason(std::string_view("\x7f"
                                "ELF\x02\x01\x01\0\0\0",
                                10)) == "kind-unknown");
}
