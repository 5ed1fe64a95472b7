#pragma once
// How far long work has come, told on stderr: a line that is drawn anew, or a JSON object a document.

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "extract/message.h"

namespace tulga {

enum class ProgressKind { none, line, json };

/// What --progress asks for: "auto" is a line where stderr is a terminal and there is more than one document.
ProgressKind progress_kind(std::string_view when, std::size_t documents);

class Progress {
 public:
  /// `clock` gives seconds.
  Progress(ProgressKind kind, std::size_t total, Language language, std::ostream& out,
           std::function<double()> clock = {});
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// One more document is done, of so many pages; `next` is the one that follows, empty where none does.
  void done(std::string_view next, int pages) { reach(done_ + 1, next, pages); }
  /// `done` documents are done, some of them maybe without work; the last one had so many pages.
  void reach(std::size_t done, std::string_view next, int pages);
  /// Takes the line away, before anything else is printed.
  void clear();

 private:
  void draw(std::string_view next, double now);
  void write_json(std::string_view next, double now);

  ProgressKind kind_;
  std::size_t total_, done_ = 0;
  std::int64_t pages_ = 0;
  Language language_;
  std::ostream& out_;
  std::function<double()> clock_;
  double start_, drawn_ = -1;
  bool visible_ = false;
};

}  // namespace tulga
