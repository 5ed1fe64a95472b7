#include <algorithm>
#include <cstdio>
#include <memory>
#include <ostream>

#include "report/base64.h"
#include "report/html_parts.h"
#include "report/html_views.h"
#include "report/index.h"
#include "report/messages.h"
#include "report/output.h"
#include "report/template.h"
#include "report/writer.h"

namespace tulga {

namespace {

constexpr std::size_t most_picture_bytes = std::size_t{16} << 20;  // of one file

std::string head(const std::string& title, Language language, bool upwards) {
  const bool mongolian = language == Language::mn;
  View view;
  view.set("language", mongolian ? "mn" : "en").set("mongolian", View(mongolian)).set("upwards", View(upwards));
  view.set("style", html_style()).set("style_hash", policy_hash(html_style()));
  view.set("script_hash", policy_hash(html_script())).set("version", TULGA_VERSION);
  return fill_template(html_head(), view.set("title", title));
}

std::string tail() {
  View view;
  return fill_template(html_tail(), view.set("script", html_script()));
}

View document_view(const Shown& shown, const std::string& rules) {
  const Outcome& outcome = shown.outcome;
  View view = heading_view(outcome, rules);
  const bool form = outcome.submission.has_value(), findings = !shown.exhibits.empty();
  const auto pictures = static_cast<std::size_t>(std::count_if(
      shown.pictures.begin(), shown.pictures.end(), [](const std::string& picture) { return !picture.empty(); }));
  const bool pictured = pictures > 0;
  view.set("has_findings", View(findings)).set("all_findings", findings_view(shown));
  view.set("pages", pages_view(shown));
  view.set("pictures_left_out", View(pictures < shown.boxes.pages().size() && outcome.source.path != "-"));
  view.set("table_first", View(findings && !pictured))
      .set("table_last", View(form && has_form(*outcome.submission) && (!findings || pictured)));
  view.set("has_rows", View(form && !outcome.submission->rows.empty()));
  view.set("read_rows", form ? rows_view(shown) : View::list());
  view.set("read_summaries", form ? summaries_view(shown) : View::list());
  view.set("read_blocks", blocks_view(shown));
  View sums = form ? arithmetic_view(shown) : View::list();
  view.set("has_sums", View(!sums.views.empty())).set("sums", std::move(sums));
  view.set("forms", form ? forms_view(shown) : View::list());
  View passed = passed_view(outcome), open = open_view(outcome);
  view.set("has_passed", View(!passed.views.empty())).set("all_passed", std::move(passed));
  view.set("has_open", View(!open.views.empty())).set("all_open", std::move(open));
  return view;
}

/// Text put aside in a file without a name, so that memory does not grow with the number of documents.
class Spool {
 public:
  Spool() : file_(std::tmpfile(), &std::fclose) {}
  bool put(const std::string& text) {
    return file_ && std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size();
  }
  void rewind() {
    if (file_) std::rewind(file_.get());
  }
  /// The next `size` bytes.
  bool pour(std::size_t size, std::ostream& out) {
    std::string buffer(std::min(size, std::size_t{1} << 16), '\0');
    while (file_ && size > 0) {
      const std::size_t count = std::fread(buffer.data(), 1, std::min(size, buffer.size()), file_.get());
      if (count == 0) return false;
      out.write(buffer.data(), static_cast<std::streamsize>(count));
      size -= count;
    }
    return size == 0;
  }

 private:
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

class HtmlWriter : public Writer {
 public:
  HtmlWriter(std::ostream& out, const Style& style) : out_(out), style_(style), images_(style.limits) {}

  void document(const Outcome& outcome, const Extraction& extraction) override {
    entries_.push_back(entry_of(outcome));
    Entry& entry = entries_.back();
    const std::string number = std::to_string(entries_.size());
    Shown shown(outcome, extraction, "d" + number + "-");
    take_pictures(shown, images_, style_.folder.empty() ? most_picture_bytes - used_ : most_picture_bytes);
    for (const std::string& picture : shown.pictures) used_ += picture.size();
    const std::string text = fill_template(html_document(), document_view(shown, style_.rules));
    if (!style_.folder.empty()) return write_file(entry, text);
    entry.address = "#d" + number;
    sizes_.push_back(text.size());
    if (!spool_.put(text)) out_.setstate(std::ios::failbit);
  }

  void end() override {
    const bool many = entries_.size() != 1 || !style_.folder.empty();
    out_ << head(many ? index_title(entries_, style_.language) : title_of(entries_.front()), style_.language, false);
    if (many) out_ << fill_template(html_index(), index_view(entries_));
    spool_.rewind();
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      if (many) out_ << fill_template(html_entry(), entry_view(entries_[i], i + 1));
      if (!spool_.pour(sizes_[i], out_)) out_.setstate(std::ios::failbit);
      if (many) out_ << "</details>\n";
    }
    out_ << tail();
  }

 private:
  std::string title_of(const Entry& entry) const {
    return visible(entry.path) + " · " + say(entry.point.word, style_.language);
  }

  void write_file(Entry& entry, const std::string& text) {
    const std::string name = file_name(entry.path, entries_.size());
    entry.address = percent_encoded(name);
    Output file(style_.folder + name);
    file.stream() << head(title_of(entry), style_.language, true) << text << tail();
    if (!file.finish().empty()) out_.setstate(std::ios::failbit);
  }

  std::ostream& out_;
  Style style_;
  PageImages images_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> sizes_;  // of what lies in the spool, one a document
  Spool spool_;
  std::size_t used_ = 0;  // bytes of pictures
};

}  // namespace

std::unique_ptr<Writer> audit_as_html(std::ostream& out, const Style& style) {
  return std::make_unique<HtmlWriter>(out, style);
}

}  // namespace tulga
