#pragma once
// The measure of the ICDAR-2013 table competition: relations between neighbouring cells, found against true. (Göbel,
// Hassan, Oro, Orsi: A Methodology for Evaluating Algorithms for Table Understanding in PDF Documents, DocEng 2012;
// "complete process": detection and structure at once.)

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tulga::bench {

/// A text as it is compared: compatibility forms made one, upper case, letters and digits only.
std::string comparable(const std::string& text);

/// The cells of one table that have letters or digits, by position.
class CellGrid {
 public:
  int page = 0;

  /// Rows and columns from 0, ends included.
  void put(int first_row, int first_column, int last_row, int last_column, const std::string& text);
  bool empty() const { return at_.empty(); }

  /// Two neighbours, across or down, and how many blanks stand between them.
  struct Relation {
    std::string first, second;
    int direction = 0, blanks = 0;
    auto operator<=>(const Relation&) const = default;
  };
  using Relations = std::map<Relation, std::size_t>;
  Relations relations() const;

 private:
  struct Placed {
    int cell = 0;
    std::string text;
  };
  std::map<std::pair<int, int>, Placed> at_;
  int cells_ = 0;
};

struct Score {
  std::size_t truth = 0, detected = 0, correct = 0;
  std::size_t true_tables = 0, found_tables = 0, matched_tables = 0;

  double precision() const { return ratio(correct, detected); }
  double recall() const { return ratio(correct, truth); }
  double f1() const;
  void add(const Score& other);

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// Each true table, in order, takes the table of its page that has most of its relations and was not taken yet; what
/// is left over was detected in vain.
Score score(const std::vector<CellGrid>& truth, const std::vector<CellGrid>& found);

/// The tables of a "-str.xml" file of the competition.
std::vector<CellGrid> read_truth(const std::string& path);

}  // namespace tulga::bench
