#include "extract/document.h"

#include "tests/catch.h"

using namespace tulga;

namespace {

Span span(std::size_t offset, std::size_t length, int page, Box box, bool repaired = false) {
  return {.offset = offset, .length = length, .place = {.page = page, .box = box}, .repaired = repaired};
}

}  // namespace

TEST_CASE("the words of a page become one span around all of them", "[document]") {
  Text text{"37 заалт нь",
            {span(0, 2, 1, {10, 20, 20, 30}), span(3, 10, 1, {25, 20, 60, 30}, true), span(14, 4, 2, {10, 5, 22, 15})}};
  const std::vector<Place> before = places(text);
  unite_spans(text);
  CHECK(text.spans == std::vector<Span>{span(0, 13, 1, {10, 20, 60, 30}, true), span(14, 4, 2, {10, 5, 22, 15})});
  CHECK(places(text) == before);
}

TEST_CASE("places in lines of text stay apart", "[document]") {
  Text text{"37 заалт",
            {{.offset = 0, .length = 2, .place = {.line = 4, .column = 1}},
             {.offset = 3, .length = 10, .place = {.line = 4, .column = 9}}}};
  const Text before = text;
  unite_spans(text);
  CHECK(text == before);
}
