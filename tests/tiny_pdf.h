#pragma once
// Small PDFs written in a test.

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace tulga {

struct TinyPage {
  std::string content;
  std::string entries = "/MediaBox [0 0 300 200]";  // of the page dictionary
};

/// A PDF with the given pages; the font /F1 is Helvetica. `objects` are added from number 10 on, as they are.
inline std::string tiny_pdf(const std::vector<TinyPage>& pages, const std::vector<std::string>& objects = {},
                            const std::string& resources = "") {
  std::vector<std::pair<int, std::string>> all;
  std::string kids;
  const int first_page = 100;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const int number = first_page + 2 * static_cast<int>(i);
    kids += std::to_string(number) + " 0 R ";
    all.emplace_back(number, "<</Type/Page/Parent 2 0 R/Resources 4 0 R/Contents " + std::to_string(number + 1) +
                                 " 0 R " + pages[i].entries + ">>");
    all.emplace_back(number + 1, "<</Length " + std::to_string(pages[i].content.size()) + ">>stream\n" +
                                     pages[i].content + "\nendstream");
  }
  all.insert(all.begin(), {{1, "<</Type/Catalog/Pages 2 0 R>>"},
                           {2, "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>"},
                           {3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"},
                           {4, "<</Font<</F1 3 0 R>>" + resources + ">>"}});
  for (std::size_t i = 0; i < objects.size(); ++i) all.emplace_back(10 + static_cast<int>(i), objects[i]);
  std::string out = "%PDF-1.4\n", table = "xref\n0 1\n0000000000 65535 f \n";
  int last = 0;
  for (const auto& [number, body] : all) {
    last = std::max(last, number);
    char entry[40];
    std::snprintf(entry, sizeof entry, "%d 1\n%010zu 00000 n \n", number, out.size());
    table += entry;
    out += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  }
  const std::size_t start = out.size();
  return out + table + "trailer\n<</Size " + std::to_string(last + 1) + "/Root 1 0 R>>\nstartxref\n" +
         std::to_string(start) + "\n%%EOF\n";
}

/// Content that shows a text at a place, in points from the lower left.
inline std::string show(int x, int y, const std::string& text, int size = 12) {
  return "BT /F1 " + std::to_string(size) + " Tf " + std::to_string(x) + " " + std::to_string(y) + " Td (" + text +
         ") Tj ET\n";
}

}  // namespace tulga
