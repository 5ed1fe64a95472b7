#pragma once
// Looks for regions among the lines of one column of a page.

#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/lines.h"
#include "extract/region.h"

namespace tulga {

class RegionFinder {
 public:
  RegionFinder(const Page& page, const std::vector<Line>& lines, const Bars& bars)
      : page_(page), lines_(lines), rules_(bars.horizontal), used_(lines.size(), false), height_(usual_height(page)) {}

  std::vector<Region> find();

 private:
  void ruled_regions();
  void open_regions();
  bool is_running_text(const std::vector<std::size_t>& band) const;
  bool goes_on_below(const std::vector<std::size_t>& members) const;
  void take_ruled(const std::vector<std::size_t>& members, bool is_part);
  void try_bands(const std::vector<Bar>& group);
  std::vector<std::size_t> lines_between(const Bar& top, const Bar& bottom) const;
  bool parted(std::size_t line) const { return segments(page_, lines_[line], 0.75 * height_).size() > 1; }
  void try_run(std::size_t first, std::size_t last, int depth);
  std::size_t best_cut(std::size_t first, std::size_t last) const;
  std::size_t run_end(std::size_t first) const;
  bool hangs_together(const std::vector<std::size_t>& singles, std::size_t line) const;
  void keep(Region region, std::size_t first);
  void add_headings(Region& region, std::size_t& first);
  void add_tails(Region& region, std::size_t& last);
  void add_by_pitch(Region& region, std::size_t first, std::size_t last);

  const Page& page_;
  const std::vector<Line>& lines_;
  const std::vector<Bar>& rules_;
  std::vector<bool> used_;
  double height_;
  std::vector<Region> found_;
};

}  // namespace tulga
