#include "report/cross_sheets.h"
#include "report/messages.h"
#include "report/recount.h"

namespace tulga {

RankingSheet::RankingSheet(Workbook& book, Language language)
    : language_(language), sheet_(book.sheet(say("sheet-rankings", language))) {
  sheet_.head(titles_of({"column-group", "column-assessor", "column-soum", "column-mean", "column-rank", "column-tied"},
                        language),
              {26, 34, 30, 18, 9, 10}, 0);
}

void RankingSheet::add(const CrossBook& book) {
  for (const Ranking& ranking : book.result.rankings) add(book, ranking);
}

/// Means are rounded far behind their last digit that can differ: sums of binary fractions may be unequal where means
/// are equal.
void RankingSheet::add(const CrossBook& book, const Ranking& ranking) {
  constexpr std::uint16_t mean = 3;
  const std::uint32_t first = row_, last = row_ + static_cast<std::uint32_t>(ranking.soums.size()) - 1;
  const std::string column = "$D$" + std::to_string(first + 1) + ":$D$" + std::to_string(last + 1);
  const char* assessor = ranking.assessor == Assessor::self ? "column-self" : "column-higher";
  for (const Ranked& ranked : ranking.soums) {
    const std::string &range = book.rows[ranked.soum].of(ranking.assessor), here = cell_name({row_, mean});
    sheet_.text({row_, 0}, group_name(book.result.group));
    sheet_.text({row_, 1}, say(assessor, language_));
    sheet_.text({row_, 2}, book.result.group.soums[ranked.soum].organisation.soum);
    sheet_.formula({row_, mean}, "=ROUND(SUM(" + range + ")/COUNT(" + range + "),10)", exact_ratio(ranked.mean),
                   {.number_format = "0.00%"});
    sheet_.formula({row_, 4}, "=RANK(" + here + "," + column + ")", static_cast<double>(ranked.rank),
                   {.number_format = "0"});
    sheet_.formula({row_, 5}, "=IF(COUNTIF(" + column + "," + here + ")>1,\"=\",\"\")", ranked.tied ? "=" : "", {});
    ++row_;
  }
}

void RankingSheet::end() {
  if (row_ > 1) sheet_.filter({0, 0}, {row_ - 1, 5});
}

}  // namespace tulga
