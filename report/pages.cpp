#include "report/pages.h"

#include <algorithm>
#include <ostream>

#include "report/base64.h"
#include "report/html_parts.h"
#include "report/index.h"
#include "report/output.h"
#include "report/template.h"

namespace tulga {

Spool::Spool() : file_(std::tmpfile(), &std::fclose) {}

bool Spool::put(const std::string& text) {
  return file_ && std::fwrite(text.data(), 1, text.size(), file_.get()) == text.size();
}

void Spool::rewind() {
  if (file_) std::rewind(file_.get());
}

bool Spool::pour(std::size_t size, std::ostream& out) {
  std::string buffer(std::min(size, std::size_t{1} << 16), '\0');
  while (file_ && size > 0) {
    const std::size_t count = std::fread(buffer.data(), 1, std::min(size, buffer.size()), file_.get());
    if (count == 0) return false;
    out.write(buffer.data(), static_cast<std::streamsize>(count));
    size -= count;
  }
  return size == 0;
}

Pages::Pages(std::ostream& out, const Style& style, std::string_view look) : out_(out), style_(style), look_(look) {}

std::string Pages::head(const std::string& title, bool upwards) const {
  const bool mongolian = style_.language == Language::mn;
  View view;
  view.set("language", mongolian ? "mn" : "en").set("mongolian", View(mongolian)).set("upwards", View(upwards));
  view.set("style", look_).set("style_hash", policy_hash(look_));
  view.set("script_hash", policy_hash(html_script())).set("version", TULGA_VERSION);
  return fill_template(html_head(), view.set("title", title));
}

std::string Pages::tail() const {
  View view;
  return fill_template(html_tail(), view.set("script", html_script()));
}

void Pages::fail() { out_.setstate(std::ios::failbit); }

std::string Pages::add(const std::string& title, const std::string& file, const std::string& article) {
  if (style_.folder.empty()) {
    sizes_.push_back(article.size());
    if (!spool_.put(article)) fail();
    return "#d" + std::to_string(sizes_.size());
  }
  Output page(style_.folder + file);
  page.stream() << head(title, true) << article << tail();
  if (!page.finish().empty()) fail();
  return percent_encoded(file);
}

void Pages::end(const std::string& title, const std::string& index,
                const std::function<std::string(std::size_t)>& fold) {
  const bool folded = many();
  out_ << head(title, false) << index;
  spool_.rewind();
  for (std::size_t i = 0; i < sizes_.size(); ++i) {
    if (folded) out_ << fold(i);
    if (!spool_.pour(sizes_[i], out_)) fail();
    if (folded) out_ << "</details>\n";
  }
  out_ << tail();
}

}  // namespace tulga
