#include <algorithm>
#include <memory>
#include <ostream>

#include "report/html_parts.h"
#include "report/html_views.h"
#include "report/index.h"
#include "report/messages.h"
#include "report/pages.h"
#include "report/template.h"
#include "report/writer.h"

namespace tulga {

namespace {

constexpr std::size_t most_picture_bytes = std::size_t{16} << 20;  // of one file

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

class HtmlWriter : public Writer {
 public:
  HtmlWriter(std::ostream& out, const Style& style)
      : pages_(out, style, html_style()), style_(style), images_(style.limits) {}

  void document(const Outcome& outcome, const Extraction& extraction) override {
    entries_.push_back(entry_of(outcome));
    Entry& entry = entries_.back();
    Shown shown(outcome, extraction, "d" + std::to_string(entries_.size()) + "-");
    take_pictures(shown, images_, style_.folder.empty() ? most_picture_bytes - used_ : most_picture_bytes);
    for (const std::string& picture : shown.pictures) used_ += picture.size();
    const std::string text = fill_template(html_document(), document_view(shown, style_.rules));
    entry.address = pages_.add(title_of(entry), file_name(entry.path, entries_.size()), text);
  }

  void end() override {
    const auto folded = [&](std::size_t i) { return fill_template(html_entry(), entry_view(entries_[i], i + 1)); };
    if (pages_.many())
      pages_.end(index_title(entries_, style_.language), fill_template(html_index(), index_view(entries_)), folded);
    else
      pages_.end(title_of(entries_.front()), {}, folded);
  }

 private:
  std::string title_of(const Entry& entry) const {
    return visible(entry.path) + " · " + say(entry.point.word, style_.language);
  }

  Pages pages_;
  Style style_;
  PageImages images_;
  std::vector<Entry> entries_;
  std::size_t used_ = 0;  // bytes of pictures
};

}  // namespace

std::unique_ptr<Writer> audit_as_html(std::ostream& out, const Style& style) {
  return std::make_unique<HtmlWriter>(out, style);
}

}  // namespace tulga
