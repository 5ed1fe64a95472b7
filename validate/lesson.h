#pragma once
// What a rule's row tells a person beyond its title: `tulga explain` shows it.

#include <string>
#include <string_view>

namespace tulga {

/// A text in both languages.
struct Words {
  std::string_view en, mn;
};

/// A small report and the one finding that the rule makes on it. In both parts "|" stands between cells, and every
/// line ends in a line end.
struct WorkedExample {
  std::string_view rows;   // of the table: number, decision, provision, account, own rating, higher rating; or none
  std::string_view below;  // what follows: a summary, another table, a sentence
  std::string_view stated, computed;  // of the finding
  std::string_view also = {};         // other rules that the same slip sets off, separated by spaces
};

struct Lesson {
  Words tolerance;  // how far figures may part
  Words traps;      // what must not set the rule off
  Words practice;   // where the practice comes from
  WorkedExample example;
};

/// The report as text: a heading with its date, the table under the headings of its columns, and what is below; tabs
/// stand between cells.
std::string report_of(const WorkedExample& example);

}  // namespace tulga
