#include "report/progress.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "extract/normalise.h"
#include "report/messages.h"
#include "report/shown.h"

namespace tulga {

namespace {

constexpr std::size_t bar_width = 16, line_width = 79;
constexpr double pause = 0.1;  // seconds between two drawings

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string bar(std::size_t done, std::size_t total) {
  const std::size_t full = total == 0 ? 0 : std::min(bar_width, bar_width * done / total);
  return "[" + std::string(full, '#') + std::string(bar_width - full, '.') + "]";
}

/// "6,1": one decimal.
std::string rate_text(double per_second) {
  const auto tenths = static_cast<long long>(std::llround(per_second * 10));
  return std::to_string(tenths / 10) + "," + std::to_string(tenths % 10);
}

/// "4:51", "1:04:51".
std::string time_text(double seconds) {
  const auto all = static_cast<long long>(std::llround(seconds));
  const auto two = [](long long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string minutes =
      all >= 3600 ? std::to_string(all / 3600) + ":" + two(all / 60 % 60) : std::to_string(all / 60);
  return minutes + ":" + two(all % 60);
}

/// The last `most` code points, where a path tells more than at its beginning.
std::string tail(std::string_view text, std::size_t most) {
  std::size_t length = code_points(text), at = 0;
  if (length <= most) return std::string(text);
  for (; length >= most && at < text.size(); --length) at += character(text, at).bytes.size();
  return "…" + std::string(text.substr(at));
}

}  // namespace

ProgressKind progress_kind(std::string_view when, std::size_t documents) {
  if (when == "json") return ProgressKind::json;
  if (when == "never") return ProgressKind::none;
  const bool shown = when == "always" || (documents > 1 && isatty(STDERR_FILENO) != 0);
  return shown ? ProgressKind::line : ProgressKind::none;
}

Progress::Progress(ProgressKind kind, std::size_t total, Language language, std::ostream& out,
                   std::function<double()> clock)
    : kind_(kind),
      total_(total),
      language_(language),
      out_(out),
      clock_(clock ? std::move(clock) : steady_seconds),
      start_(clock_()) {}

Progress::~Progress() { clear(); }

void Progress::reach(std::size_t done, std::string_view next, int pages) {
  done_ = done;
  pages_ += pages;
  if (kind_ == ProgressKind::none) return;
  const double now = clock_();
  if (kind_ == ProgressKind::json) return write_json(next, now);
  if (drawn_ < 0 || now - drawn_ >= pause) draw(next, now);
}

void Progress::draw(std::string_view next, double now) {
  const double elapsed = std::max(now - start_, 1e-9), rate = static_cast<double>(done_) / elapsed;
  const double left = static_cast<double>(total_ - std::min(done_, total_)) / rate;
  std::string line = bar(done_, total_) + " " +
                     say({"progress",
                          {{"n", std::to_string(done_)},
                           {"total", std::to_string(total_)},
                           {"pages", std::to_string(pages_)},
                           {"rate", rate_text(rate)},
                           {"left", time_text(left)}}},
                         language_);
  const std::size_t length = code_points(line) + 2;
  if (!next.empty() && length + 8 < line_width) line += "  " + tail(visible(next), line_width - length);
  clear();
  out_ << line << std::flush;
  visible_ = true;
  drawn_ = now;
}

void Progress::write_json(std::string_view next, double now) {
  const double elapsed = std::max(now - start_, 1e-9), rate = static_cast<double>(done_) / elapsed;
  const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
  nlohmann::ordered_json line = {
      {"done", done_},
      {"total", total_},
      {"pages", pages_},
      {"seconds", rounded(elapsed)},
      {"per_second", rounded(rate)},
      {"seconds_left", rounded(static_cast<double>(total_ - std::min(done_, total_)) / rate)}};
  if (!next.empty()) line["next"] = next;
  out_ << harmless_json(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) << std::endl;
}

void Progress::clear() {
  if (visible_) out_ << "\r\x1b[K" << std::flush;
  visible_ = false;
}

}  // namespace tulga
