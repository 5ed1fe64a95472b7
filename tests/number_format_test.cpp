#include "extract/number_format.h"

#include "tests/catch.h"

using namespace tulga;

namespace {

std::string shown(std::string_view value, std::string_view format) {
  return show_number(value, format).value_or("no number");
}

}  // namespace

TEST_CASE("a number is shown as its format has it", "[number_format]") {
  struct Row {
    std::string_view value, format, shown;
  };
  const Row rows[] = {
      {"82.199999999999989", "General", "82.2"},       // noise of binary numbers
      {"0.822", "0.0%", "82.2%"},                      // a rating as Excel keeps it
      {"1", "0%", "100%"},                             //
      {"0.82199999999999995", "0%", "82%"},            //
      {"0.825", "0%", "83%"},                          // half away from zero
      {"2.5", "0", "3"},                               //
      {"-2.5", "0", "-3"},                             //
      {"99.95", "0.0", "100.0"},                       //
      {"84.545454545454547", "General", "84.545455"},  // six decimals at most
      {"84.545454545454547", "0.00", "84.55"},         //
      {"78.9", "0.00", "78.90"},                       // stated to two decimals
      {"78.9", "0.##", "78.9"},                        //
      {"9", "0.##", "9"},                              //
      {"0.5", "#.0", ".5"},                            //
      {"7", "000", "007"},                             //
      {"12345678", "#,##0", "12345678"},               // no separators of thousands
      {"1234567.5", "# ##0.00", "1234567.50"},         //
      {"1500000", "0.0,,\" сая\"", "1.5 сая"},         //
      {"3", "0\".\"", "3."},                           //
      {"3", "General\".\"", "3."},                     //
      {"90", "0\\%", "90%"},                           // written, not computed
      {"1500", "[$₮-450]#,##0", "₮1500"},              //
      {"-4", "0;(0)", "(4)"},                          //
      {"0", "0;-0;\"-\"", "-"},                        //
      {"0", "0;-0;", ""},                              //
      {"50", "[>=70]\"их\";[<70]\"бага\"", "бага"},    //
      {"1E-3", "0.0%", "0.1%"},                        //
      {"1.5E+2", "General", "150"},                    //
      {"20231225", "@", "20231225"},                   //
      {"1234", "00-00", "1234"},                       // shown plainly
      {"abc", "0", "no number"},                       //
      {"1E999", "0", "no number"},                     //
      {"", "0", "no number"},                          //
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.value), std::string(row.format));
    CHECK(shown(row.value, row.format) == row.shown);
  }
}

TEST_CASE("dates are shown as ISO dates, in both calendars", "[number_format]") {
  CHECK(shown("45285", "m/d/yyyy") == "2023-12-25");
  CHECK(shown("45285", "yyyy\" оны \"mm\" дугаар сарын \"dd") == "2023-12-25");
  CHECK(shown("45285.75", "yyyy-mm-dd hh:mm") == "2023-12-25 18:00");
  CHECK(shown("0.75", "h:mm") == "18:00");
  CHECK(shown("45285", "yyyy") == "2023");
  CHECK(shown("45285", "[$-450]mmmm yyyy") == "2023-12");
  CHECK(shown("59", "yyyy-mm-dd") == "1900-02-28");
  CHECK(shown("61", "yyyy-mm-dd") == "1900-03-01");
  CHECK(show_number("43823", "yyyy-mm-dd", true) == "2023-12-25");
  CHECK(shown("-1", "yyyy-mm-dd") == "-1");
}

TEST_CASE("the built-in formats are those of every workbook", "[number_format]") {
  CHECK(built_in_format(9) == "0%");
  CHECK(built_in_format(10) == "0.00%");
  CHECK(built_in_format(14) == "m/d/yyyy");
  CHECK(built_in_format(0) == "General");
  CHECK(built_in_format(-1) == "General");
}
