#include "report/matrix_text.h"

#include <algorithm>
#include <ostream>

#include "extract/normalise.h"
#include "report/cross_shown.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/wrapped.h"

namespace tulga {

namespace {

constexpr std::size_t width = 80, first_column = 5, cell_width = 5;
constexpr std::size_t soums_a_block = (width - first_column) / cell_width;
constexpr std::size_t longest_word = cell_width - 1;

/// `text` on the right of `to` columns.
std::string right(const std::string& text, std::size_t to) {
  const std::size_t length = display_width(text);
  return std::string(to - std::min(to, length), ' ') + text;
}

class Chart {
 public:
  Chart(std::ostream& out, const CrossResult& result, const Style& style)
      : out_(out),
        result_(result),
        style_(style),
        findings_(cross_findings(result)),
        marks_(matrix_marks(result, findings_)) {}

  void draw() {
    const std::size_t soums = result_.group.soums.size();
    if (soums == 0 || result_.matrix.provisions.empty()) return;
    out_ << say("aimag-matrix", style_.language) << " · " << visible(group_name(result_.group)) << "\n\n";
    for (std::size_t first = 0; first < soums; first += soums_a_block)
      block(first, std::min(first + soums_a_block, soums));
    out_ << wrapped(say("matrix-signs", style_.language), 0) << '\n';
    key();
    provisions();
  }

 private:
  void block(std::size_t first, std::size_t last) {
    out_ << right("№", first_column);
    for (std::size_t s = first; s < last; ++s) out_ << right(std::to_string(s + 1), cell_width);
    out_ << '\n';
    for (std::size_t p = 0; p < result_.matrix.provisions.size(); ++p) {
      std::string line = right(std::to_string(p + 1), first_column);
      for (std::size_t s = first; s < last; ++s) line += cell({p, s});
      out_ << line.substr(0, line.find_last_not_of(' ') + 1) << '\n';
    }
    out_ << '\n';
  }

  /// "100", "100*" where the higher body rates otherwise, "100!" where a finding is about it.
  std::string cell(MatrixCell at) const {
    const auto& reported = result_.matrix.provisions[at.provision].reported[at.soum];
    const auto marked = marks_.find(at);
    std::string word = "-", sign;
    if (reported) {
      const Row& row = *row_at(result_, at);
      const bool no_self = reported->self.kind == RatingKind::missing;
      word = cut(rating_word(no_self ? reported->higher : reported->self, no_self ? row.higher : row.self),
                 longest_word - 1);
      if (!no_self && reported->higher.kind != RatingKind::missing && reported->self != reported->higher) sign = "*";
    }
    if (marked != marks_.end()) sign = "!";
    const std::string shown = right(word, longest_word) + (sign.empty() ? " " : sign);
    return marked == marks_.end() ? shown : painted(shown, findings_[marked->second.front() - 1]->severity);
  }

  std::string painted(const std::string& text, Severity severity) const {
    constexpr const char* colours[] = {"36", "33", "1;31"};
    return style_.colour ? "\x1b[" + std::string(colours[static_cast<int>(severity)]) + "m" + text + "\x1b[0m" : text;
  }

  /// Soums by number, in columns.
  void key() {
    std::size_t longest = 0;
    const auto entry = [&](std::size_t s) {
      return right(std::to_string(s + 1), 3) + " " + one_line(cut(result_.group.soums[s].organisation.soum, 24));
    };
    for (std::size_t s = 0; s < result_.group.soums.size(); ++s)
      longest = std::max(longest, display_width(entry(s)) + 2);
    const std::size_t columns = std::max<std::size_t>(1, width / longest);
    const std::size_t lines = (result_.group.soums.size() + columns - 1) / columns;
    for (std::size_t line = 0; line < lines; ++line) {
      std::string text;
      for (std::size_t s = line; s < result_.group.soums.size(); s += lines) text += padded(entry(s), longest);
      out_ << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }
    out_ << '\n';
  }

  void provisions() {
    for (std::size_t p = 0; p < result_.matrix.provisions.size(); ++p) {
      const Provision& provision = result_.matrix.provisions[p];
      if (p == 0 || provision.decision != result_.matrix.provisions[p - 1].decision)
        out_ << wrapped(one_line(provision.title) + " " + act_of(provision), 0);
      out_ << wrapped(std::to_string(p + 1) + ". " + one_line(provision.text), 4);
    }
  }

  std::ostream& out_;
  const CrossResult& result_;
  const Style& style_;
  std::vector<const CrossCheck*> findings_;
  std::map<MatrixCell, std::vector<std::size_t>> marks_;
};

}  // namespace

void matrix_as_text(std::ostream& out, const CrossResult& result, const Style& style) {
  Chart(out, result, style).draw();
}

}  // namespace tulga
