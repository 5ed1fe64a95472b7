#pragma once
// What a rule's row tells a person beyond its title: `tulga explain` shows it.

#include <string>
#include <string_view>
#include <vector>

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
  std::string_view reports = {};      // several reports instead of rows, see reports_of
};

/// One report of an example across documents.
struct ExampleReport {
  std::string name;  // of its file
  std::string text;
};

struct Lesson {
  Words tolerance;  // how far figures may part
  Words traps;      // what must not set the rule off
  Words practice;   // where the practice comes from
  WorkedExample example;
};

/// The reports of an example, all of one aimag. A block begins with "= SOUM, SOUM", each of which submits the rows that
/// follow; "/2022" behind them is another year than 2023, "@2023-12-29" another date than that of the twentieth of
/// December. A block without a soum is the aimag's own table.
std::vector<ExampleReport> reports_of(const WorkedExample& example);

/// The report as text, of an example across documents each block of reports once: a heading with its date, the table
/// under the headings of its columns, and what is below; tabs stand between cells.
std::string report_of(const WorkedExample& example);

}  // namespace tulga
