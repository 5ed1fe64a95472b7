// Tables of a folder of documents against their typed truth.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "corpus/gather.h"
#include "extract/extract.h"
#include "tests/bench/adjacency.h"
#include "tests/bench/commands.h"

namespace tulga::bench {

namespace {

namespace fs = std::filesystem;

/// Documents with their truths: more than one where "a" and "b" both are right ("eu-009a-str.xml").
using Documents = std::map<std::string, std::vector<fs::path>>;

Documents documents_in(const fs::path& folder) {
  Documents out;
  constexpr std::string_view ending = "-str.xml";
  std::vector<fs::path> truths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().filename().string().ends_with(ending)) truths.push_back(entry.path());
  std::sort(truths.begin(), truths.end());
  for (const fs::path& truth : truths) {
    std::string name = truth.filename().string();
    name.resize(name.size() - ending.size());
    if (!fs::exists(folder / (name + ".pdf")) && name.ends_with("b")) name.back() = 'a';
    out[name].push_back(truth);
  }
  return out;
}

std::vector<CellGrid> tables_of(const fs::path& pdf) {
  std::vector<CellGrid> out;
  if (!fs::exists(pdf)) return out;
  try {
    for (const Block& block : extract(read_bytes(pdf.string())).document.blocks) {
      if (!block.is_table) continue;
      CellGrid grid;
      grid.page = block.table.page;
      for (const Cell& cell : block.table.cells)
        grid.put(cell.row, cell.column, cell.row + cell.row_span - 1, cell.column + cell.column_span - 1,
                 cell.text.text);
      if (!grid.empty()) out.push_back(std::move(grid));
    }
  } catch (const InputError& error) {
    std::printf("%s: %s\n", pdf.filename().c_str(), error.message.id.c_str());
  }
  return out;
}

void print(const std::string& name, const Score& score) {
  std::printf("%-32s %9.4f %9.4f %9.4f   %zu of %zu tables, %zu found\n", name.c_str(), score.precision(),
              score.recall(), score.f1(), score.matched_tables, score.true_tables, score.found_tables);
}

}  // namespace

int tables(Arguments arguments) {
  const fs::path folder = arguments.empty() ? fs::path(TULGA_SOURCE_DIR) / "corpus" / "tables" : fs::path(arguments[0]);
  const Documents documents = documents_in(folder);
  if (documents.empty()) {
    std::fprintf(stderr, "no NAME-str.xml in %s\n", folder.c_str());
    return 2;
  }
  std::printf("%-32s %9s %9s %9s\n", "document", "precision", "recall", "F1");
  Score all;
  double precision = 0, recall = 0;
  for (const auto& [name, truths] : documents) {
    const std::vector<CellGrid> found = tables_of(folder / (name + ".pdf"));
    Score best;
    for (const fs::path& truth : truths)
      if (const Score one = score(read_truth(truth.string()), found); &truth == &truths.front() || one.f1() > best.f1())
        best = one;
    print(name, best);
    all.add(best);
    precision += best.precision(), recall += best.recall();
  }
  const auto count = static_cast<double>(documents.size());
  precision /= count, recall /= count;
  std::printf("%-32s %9.4f %9.4f %9.4f   of %zu documents\n", "macro", precision, recall,
              precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), documents.size());
  print("micro", all);
  return 0;
}

}  // namespace tulga::bench
