#include <ostream>

#include "report/cross_shown.h"
#include "report/cross_writer.h"
#include "report/csv.h"
#include "report/passed.h"
#include "report/summary_form.h"

namespace tulga {

namespace {

class CrossTabs : public CrossWriter {
 public:
  explicit CrossTabs(std::ostream& out) : out_(out) {}
  void document(const Outcome&) override {}
  void group(const CrossResult& result) override {
    for (const Consolidated& table : result.recomputed) {
      if (tables_++ > 0) out_ << '\n';
      const std::string name = one_line(group_name(result.group));
      out_ << inert(name) << ' ' << assessor_heading(table.assessor) << '\n' << tab_separated(consolidated_form(table));
    }
  }
  void end(std::span<const Unplaced>) override {}

 private:
  std::ostream& out_;
  std::size_t tables_ = 0;
};

}  // namespace

std::unique_ptr<CrossWriter> cross_as_tabs(std::ostream& out, const Style&) { return std::make_unique<CrossTabs>(out); }

}  // namespace tulga
