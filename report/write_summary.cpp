#include <algorithm>
#include <ostream>

#include "extract/normalise.h"
#include "report/base64.h"
#include "report/html_parts.h"
#include "report/html_views.h"
#include "report/messages.h"
#include "report/summary_form.h"
#include "report/template.h"
#include "report/writer.h"
#include "validate/recompute.h"

namespace tulga {

namespace {

/// What a figure of the form should be told to have been: its stated spelling, where that has another value.
std::string differing(const Stated& stated, const Stated& computed) {
  return stated.value() == computed.value() || !computed.value() ? "" : visible(stated.spelling.text);
}

/// One remark a row of the form: how the document states the figure, where it differs.
std::vector<std::string> differences(const Summary& stated, const Summary& computed) {
  std::vector<std::string> out{"", differing(stated.total, computed.total)};
  const bool same_lines = stated.categories.size() == computed.categories.size();
  for (std::size_t i = 0; i < computed.categories.size(); ++i)
    out.push_back(same_lines ? differing(stated.categories[i].count, computed.categories[i].count) : "");
  out.push_back(differing(stated.overall, computed.overall));
  return out;
}

/// The forms of both assessors that have ratings.
template <typename Each>
void each_form(const Outcome& outcome, Each each) {
  if (!outcome.submission) return;
  for (const Assessor assessor : {Assessor::self, Assessor::higher})
    if (is_rated(*outcome.submission, assessor)) each(recomputed(*outcome.submission, assessor));
}

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, code_points(text)), ' ');
}

class TextSummary : public Writer {
 public:
  TextSummary(std::ostream& out, const Style& style) : out_(out), style_(style) {}
  void document(const Outcome& outcome, const Extraction&) override {
    each_form(outcome, [&](const Summary& summary) { form(*outcome.submission, summary); });
  }
  void end() override {}

 private:
  void form(const Submission& submission, const Summary& summary) {
    if (forms_++ > 0) out_ << '\n';
    const Summary* stated = form_of(submission, summary.assessor);
    const auto remarks = stated == nullptr ? std::vector<std::string>() : differences(*stated, summary);
    const std::vector<FormRow> rows = summary_form(summary);
    std::size_t lead = 0, label = 0;
    for (const Category& line : summary.categories) label = std::max(label, code_points(line.label.text));
    if (rows.size() > 3) lead = code_points(rows[2].front().text);
    std::size_t open = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const FormRow& row = rows[i];
      std::string text;
      if (row.size() == 1) {
        text = row[0].text;
      } else {
        const std::size_t figures = row.size() - 2;
        const bool labelled = open == 0;
        text = padded(i == 2 ? row[0].text : "", lead + 2);
        text += padded(labelled ? row[figures - 1].text : "", label + 2);
        open = (labelled ? static_cast<std::size_t>(row[figures - 1].rows) : open) - 1;
        text += padded(row[figures].text, 6) + row[figures + 1].text;
      }
      line(text, i < remarks.size() ? remarks[i] : "");
      if (i == 0) line(assessor_heading(summary.assessor), "");
    }
  }

  void line(std::string text, const std::string& remark) {
    text.erase(text.find_last_not_of(' ') + 1);
    out_ << text;
    if (!remark.empty()) out_ << "  <- " << say({"summary-stated", {{"stated", remark}}}, style_.language);
    out_ << '\n';
  }

  std::ostream& out_;
  Style style_;
  std::size_t forms_ = 0;
};

class TabSummary : public Writer {
 public:
  explicit TabSummary(std::ostream& out) : out_(out) {}
  void document(const Outcome& outcome, const Extraction&) override {
    each_form(outcome, [&](const Summary& summary) {
      if (forms_++ > 0) out_ << '\n';
      out_ << assessor_heading(summary.assessor) << '\n' << tab_separated(summary_form(summary));
    });
  }
  void end() override {}

 private:
  std::ostream& out_;
  std::size_t forms_ = 0;
};

class HtmlSummary : public Writer {
 public:
  HtmlSummary(std::ostream& out, const Style& style) : out_(out), style_(style) {}
  void document(const Outcome& outcome, const Extraction&) override {
    each_form(outcome, [&](const Summary& summary) { forms_.add(form_view(summary)); });
  }
  void end() override {
    View page;
    page.set("style", html_form_style()).set("style_hash", policy_hash(html_form_style()));
    page.set("title", say("page-summary", style_.language));
    page.set("language", style_.language == Language::mn ? "mn" : "en").set("forms", std::move(forms_));
    out_ << fill_template(html_form_page(), page);
  }

 private:
  std::ostream& out_;
  Style style_;
  View forms_ = View::list();
};

}  // namespace

std::unique_ptr<Writer> summary_as_text(std::ostream& out, const Style& style) {
  return std::make_unique<TextSummary>(out, style);
}

std::unique_ptr<Writer> summary_as_tabs(std::ostream& out, const Style&) { return std::make_unique<TabSummary>(out); }

std::unique_ptr<Writer> summary_as_html(std::ostream& out, const Style& style) {
  return std::make_unique<HtmlSummary>(out, style);
}

}  // namespace tulga
