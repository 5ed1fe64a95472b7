#pragma once
// What a page tells of one document, as views for the template.

#include <string>
#include <vector>

#include "corpus/outcome.h"
#include "corpus/page_images.h"
#include "extract/extract.h"
#include "report/exhibit.h"
#include "report/page_boxes.h"
#include "report/shown_texts.h"
#include "report/summary_form.h"
#include "report/view.h"

namespace tulga {

/// A document with its findings, and where their figures stand. Addresses inside the page begin with `prefix`.
struct Shown {
  Shown(const Outcome& outcome, const Extraction& extraction, std::string prefix);
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

  /// The address of a figure: its box on a page that is shown, else its mark in the rebuilt table; empty where no
  /// finding rests on it, or it is in neither.
  std::string address(const Text& figure) const;
  /// "d1-f2"
  std::string finding(std::size_t number) const { return prefix + "f" + std::to_string(number); }
  /// The addresses of findings, with spaces between.
  std::string findings(const std::vector<std::size_t>& numbers) const;
  /// "error" and so on, or "accepted": the worst of some findings.
  std::string worst(const std::vector<std::size_t>& numbers) const;
  /// The cell of a row's rating in the rebuilt table.
  std::string rating(std::size_t row, Assessor assessor) const;
  /// The cell of a summary's overall percentage in the rebuilt table.
  std::string overall(const Summary& summary) const;
  bool has_picture(int page) const;

  const Outcome& outcome;
  const Extraction& extraction;
  std::string prefix;
  std::vector<Exhibit> exhibits;
  Submission none;  // stands for a document of no known form
  ShownTexts texts;
  PageBoxes boxes;
  std::vector<const Block*> blocks;   // with marks that stand in no row and no summary
  std::vector<int> pages;             // that have a picture
  std::vector<std::string> pictures;  // PNG, one a page
};

std::string_view level_of(Severity severity);   // "error", as style classes have it
std::string_view level_of(const Check& check);  // of a finding: its severity's, or "accepted"

/// Fills pages and pictures, with at most so many bytes.
void take_pictures(Shown& shown, PageImages& images, std::size_t most_bytes);

View findings_view(const Shown& shown);
/// What a finding says, without its number, its figures and where it stands.
View finding_words(const Check& check);
/// A figure; a link where `address` is not empty.
View figure_view(const std::string& words, const std::string& address);
View place_view(const Place& place);
View passed_view(const Outcome& outcome);
View open_view(const Outcome& outcome);
View pages_view(const Shown& shown);
View rows_view(const Shown& shown);
View summaries_view(const Shown& shown);
/// Other tables and paragraphs with marked figures.
View blocks_view(const Shown& shown);
View arithmetic_view(const Shown& shown);
View forms_view(const Shown& shown);
/// One summary table, recomputed.
View form_view(const Summary& summary);
/// A table under its heading, to be copied.
View form_view(const std::vector<FormRow>& form, const std::string& heading);

/// What a document comes to, in a word.
struct Standpoint {
  std::string level;  // "error", "warning", "note", "passed", "open", "unread"
  std::string_view sign;
  Message word;
};
Standpoint standpoint(const Outcome& outcome);

/// Verdict, facts, problems, notes and doubts; `rules` is the hash of the rule set.
View heading_view(const Outcome& outcome, const std::string& rules);

}  // namespace tulga
