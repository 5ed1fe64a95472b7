#include <algorithm>

#include "extract/normalise.h"
#include "report/html_cross_views.h"
#include "report/passed.h"
#include "report/template.h"

// Lengths are whole units of a drawing, computed from counts and fractions; the numbers beside them are exact.

namespace tulga {

namespace {

constexpr std::int64_t line = 22, names = 130, room = 330, figures = 70;  // of a drawing

std::string units(std::int64_t length) { return std::to_string(length); }

Message assessor_word(Assessor assessor) {
  return {assessor == Assessor::higher ? "page-higher-rating" : "page-self-rating", {}};
}

/// How often each rating stands in the matrix, highest first.
std::vector<Tally> tallies_of(const CrossResult& result, Assessor assessor) {
  Column all{assessor, {}};
  for (const Provision& provision : result.matrix.provisions)
    for (const auto& reported : provision.reported)
      if (reported) all.ratings.push_back(rating_of(*reported, assessor));
  return tallies(all);
}

std::string comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

View bars_view(const std::vector<Tally>& tallies, Assessor assessor, std::int64_t most) {
  View bars = View::list();
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const std::int64_t length = room * tallies[i].count / most, top = line * static_cast<std::int64_t>(i);
    View bar;
    bar.set("name", comma(to_string(tallies[i].value)) + " %").set("count", std::to_string(tallies[i].count));
    bar.set("length", units(std::max<std::int64_t>(length, 1))).set("top", units(top + 3));
    bar.set("base", units(top + 16)).set("left", units(names)).set("name_right", units(names - 8));
    bars.add(std::move(bar.set("count_left", units(names + length + 6))));
  }
  View view;
  view.set("assessor", both(assessor_word(assessor))).set("bars", std::move(bars));
  view.set("plot_width", units(names + room + figures));
  return std::move(view.set("plot_height", units(line * static_cast<std::int64_t>(tallies.size()) + 4)));
}

std::int64_t along(const Fraction& mean) { return names + room * mean.numerator / (mean.denominator * 100); }

View ticks_view(std::int64_t height) {
  View ticks = View::list();
  for (std::int64_t percent = 0; percent <= 100; percent += 20) {
    View tick;
    tick.set("percent", std::to_string(percent)).set("x", units(names + room * percent / 100));
    ticks.add(std::move(tick.set("bottom", units(height))));
  }
  return ticks;
}

View dots_view(const CrossResult& result, const Ranking& ranking) {
  constexpr std::int64_t scale = 20;  // the line of percentages above
  const std::int64_t height = scale + line * static_cast<std::int64_t>(ranking.soums.size()) + 4;
  View dots = View::list();
  for (std::size_t i = 0; i < ranking.soums.size(); ++i) {
    const Ranked& ranked = ranking.soums[i];
    const std::int64_t middle = scale + line * static_cast<std::int64_t>(i) + line / 2;
    View dot;
    dot.set("name", one_line(result.group.soums[ranked.soum].organisation.soum)).set("mean", mean_word(ranked.mean));
    dot.set("x", units(along(ranked.mean))).set("middle", units(middle)).set("base", units(middle + 4));
    dot.set("left", units(names)).set("name_right", units(names - 8)).set("right", units(names + room));
    dots.add(std::move(dot.set("count_left", units(names + room + 10))));
  }
  View view;
  view.set("assessor", both(assessor_word(ranking.assessor))).set("dots", std::move(dots));
  view.set("ticks", ticks_view(height)).set("plot_width", units(names + room + figures));
  return std::move(view.set("plot_height", units(height)));
}

}  // namespace

View ratings_plot(const CrossResult& result) {
  View list = View::list();
  std::int64_t most = 1;
  for (const Assessor assessor : {Assessor::self, Assessor::higher})
    for (const Tally& tally : tallies_of(result, assessor)) most = std::max(most, tally.count);
  for (const Assessor assessor : {Assessor::self, Assessor::higher})
    if (const auto found = tallies_of(result, assessor); !found.empty()) list.add(bars_view(found, assessor, most));
  return list;
}

View means_plot(const CrossResult& result) {
  View list = View::list();
  for (const Ranking& ranking : result.rankings)
    if (!ranking.soums.empty()) list.add(dots_view(result, ranking));
  return list;
}

}  // namespace tulga
