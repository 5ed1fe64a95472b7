#pragma once
// Documents made for tests of many.

#include <string>

#include "tests/folder.h"
#include "tests/helpers.h"

namespace tulga {

/// `count` different small reports as texts, in subfolders of 100.
inline void generate_reports(const Folder& folder, int count) {
  const std::string report = read_file(TULGA_SOURCE_DIR "/corpus/reference/Burenkhaan/Angirt-2023/input.txt");
  for (int i = 0; i < count; ++i)
    folder.add("reports/" + std::to_string(i / 100) + "/" + std::to_string(i) + ".txt",
               report + "\nХувилбар " + std::to_string(i) + "\n");
}

/// Documents as no officer sends them: empty, cut, of zero bytes, of other kinds, doubled, deep, long, and not files.
inline void generate_hostile(const Folder& folder) {
  const std::string pdf = read_file(TULGA_SOURCE_DIR "/corpus/reference/Burenkhaan/Takhilt-2023/input.pdf");
  folder.add("hostile/empty.pdf", "");
  folder.add("hostile/half.pdf", pdf.substr(0, pdf.size() / 2));
  folder.add("hostile/head.pdf", pdf.substr(0, 20));
  folder.add("hostile/zeros.txt", std::string(100'000, '\0'));
  folder.add("hostile/program", std::string("\x7f"
                                            "ELF\2\1\1\0",
                                            8) +
                                    std::string(1000, '\xAA'));
  folder.add("hostile/twice-1.pdf", pdf);
  folder.add("hostile/twice-2.pdf", pdf);
  folder.add("hostile/line.txt", std::string(4'000'000, '7'));
  folder.add("hostile/percents.txt", [] {
    std::string out;
    for (int i = 0; i < 200'000; ++i) out += "82,2 % ";
    return out;
  }());
  folder.add("hostile/marks.txt", [] {
    std::string out = "а";
    for (int i = 0; i < 20'000; ++i) out += i % 2 ? "\u0301" : "\u0316";
    return out;
  }());
  folder.add("hostile/odd \n\x1b[31m\xFF name.txt", "захидал");
  for (const std::size_t at : {9, 100, 1000, 5000, 9000})  // a damaged byte in each quarter
    folder.add("hostile/damaged-" + std::to_string(at) + ".pdf", [&] {
      std::string out = pdf;
      out.replace(at % out.size(), 1, "\xEE");
      return out;
    }());
  std::string loop =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999999>>endobj\n";
  folder.add("hostile/loop.pdf", loop + "trailer<</Root 1 0 R>>\n");
  std::filesystem::create_symlink("/dev/zero", folder / "hostile/zero-link.pdf");
  std::filesystem::create_symlink("nowhere", folder / "hostile/dangling.pdf");
}

}  // namespace tulga
