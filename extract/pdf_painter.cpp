#include "extract/pdf_painter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tulga {

namespace {

constexpr std::size_t most_bytes = 64u << 20;  // of content run for a page, forms counted each time
constexpr int deepest_form = 12;
constexpr std::size_t deepest_state = 256;
constexpr std::size_t most_operands = 32;

constexpr unsigned op(const char* name) {
  unsigned out = 0;
  while (*name) out = out << 8 | static_cast<unsigned char>(*name++);
  return out;
}

unsigned op(std::string_view name) {
  unsigned out = 0;
  if (name.size() > 3) return 0;
  for (const char c : name) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

/// The letters of a string, spaces not counted; in hexadecimal two digits are one.
std::size_t letters(std::string_view text, bool hex) {
  const auto count = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c != ' '; }));
  return hex ? count / 2 : count;
}

}  // namespace

PdfPainter::PdfPainter(const Box& page, const Matrix& matrix) : canvas_(page), marks_(page) {
  state_.pen.matrix = matrix;
  state_.pen.clip = page;
}

bool PdfPainter::spend(std::size_t bytes) {
  spent_ += bytes;
  if (spent_ > most_bytes) whole_ = false;
  return spent_ <= most_bytes;
}

bool PdfPainter::run(std::string_view content, PdfResources& resources) {
  if (spend(content.size())) run(content, resources, 0);
  return whole_ && !canvas_.too_much();
}

void PdfPainter::run(std::string_view content, PdfResources& resources, int depth) {
  ContentLexer lexer(content);
  operands_.clear();
  letters_ = 0;
  for (ContentToken token = lexer.next(); token != ContentToken::end; token = lexer.next()) {
    if (token == ContentToken::number) {
      if (operands_.size() < most_operands) operands_.push_back(lexer.number());
    } else if (token == ContentToken::string) {
      letters_ += letters(lexer.text(), lexer.is_hex());
    } else if (token == ContentToken::name) {
      name_ = lexer.text();
    } else if (token == ContentToken::word) {
      apply(op(lexer.text()), lexer, resources, depth);
      operands_.clear();
      letters_ = 0;
    }
  }
}

void PdfPainter::apply(unsigned code, ContentLexer& lexer, PdfResources& resources, int depth) {
  if (text(code, resources) || path(code) || paint(code) || colour(code, resources)) return;
  switch (code) {
    case op("q"):
      if (saved_.size() < deepest_state) saved_.push_back(state_);
      break;
    case op("Q"):
      if (!saved_.empty()) state_ = saved_.back(), saved_.pop_back();
      break;
    case op("cm"):
      state_.pen.matrix =
          Matrix{operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)}.then(state_.pen.matrix);
      break;
    case op("w"):
      state_.pen.line_width = operand(0);
      break;
    case op("Do"):
      external(resources, depth);
      break;
    case op("BI"):
      lexer.skip_inline_image();
      canvas_.image(state_.pen);
      break;
    default:
      break;
  }
}

bool PdfPainter::path(unsigned code) {
  switch (code) {
    case op("m"):
      canvas_.move(state_.pen, point(0));
      return true;
    case op("l"):
      canvas_.line(state_.pen, point(0));
      return true;
    case op("c"):
      canvas_.curve(state_.pen, point(4));
      return true;
    case op("v"):
    case op("y"):
      canvas_.curve(state_.pen, point(2));
      return true;
    case op("h"):
      canvas_.close();
      return true;
    case op("re"):
      canvas_.rectangle(state_.pen, point(0), operand(2), operand(3));
      return true;
    case op("W"):
    case op("W*"):
      canvas_.clip();
      return true;
    default:
      return false;
  }
}

bool PdfPainter::paint(unsigned code) {
  const bool closes = code == op("s") || code == op("b") || code == op("b*");
  const bool strokes = closes || code == op("S") || code == op("B") || code == op("B*");
  const bool fills = code == op("f") || code == op("F") || code == op("f*") || code == op("B") || code == op("B*") ||
                     code == op("b") || code == op("b*");
  if (!strokes && !fills && code != op("n")) return false;
  if (closes) canvas_.close();
  canvas_.paint(state_.pen, strokes, fills);
  return true;
}

bool PdfPainter::white(Ink ink) const {
  const double wanted = ink == Ink::ones ? 1 : 0;
  return ink != Ink::none && !operands_.empty() &&
         std::all_of(operands_.begin(), operands_.end(), [&](double v) { return std::abs(v - wanted) < 0.02; });
}

bool PdfPainter::colour(unsigned code, PdfResources& resources) {
  Pen& pen = state_.pen;
  switch (code) {
    case op("G"):
    case op("RG"):
      pen.white_stroke = white(state_.stroke = Ink::ones);
      return true;
    case op("g"):
    case op("rg"):
      pen.white_fill = white(state_.fill = Ink::ones);
      return true;
    case op("K"):
      pen.white_stroke = white(state_.stroke = Ink::zeros);
      return true;
    case op("k"):
      pen.white_fill = white(state_.fill = Ink::zeros);
      return true;
    case op("CS"):
      state_.stroke = resources.ink(name_), pen.white_stroke = false;
      return true;
    case op("cs"):
      state_.fill = resources.ink(name_), pen.white_fill = false;
      return true;
    case op("SC"):
    case op("SCN"):
      pen.white_stroke = white(state_.stroke);
      return true;
    case op("sc"):
    case op("scn"):
      pen.white_fill = white(state_.fill);
      return true;
    default:
      return false;
  }
}

bool PdfPainter::text(unsigned code, PdfResources& resources) {
  TextStyle& style = state_.text;
  switch (code) {
    case op("'"):
    case op("\""):
      marks_.next_line(0, -style.leading);
      [[fallthrough]];
    case op("Tj"):
    case op("TJ"):
      marks_.show(style, state_.pen, canvas_, letters_);
      return true;
    case op("BT"):
      marks_.begin();
      return true;
    case op("Tf"):
      style.size = operand(0);
      style.says_letters = resources.says_letters(name_);
      return true;
    case op("Tr"):
      style.mode = static_cast<int>(std::clamp(operand(0), 0.0, 7.0));
      return true;
    case op("Ts"):
      style.rise = operand(0);
      return true;
    case op("TL"):
      style.leading = operand(0);
      return true;
    case op("TD"):
      style.leading = -operand(1);
      [[fallthrough]];
    case op("Td"):
      marks_.next_line(operand(0), operand(1));
      return true;
    case op("T*"):
      marks_.next_line(0, -style.leading);
      return true;
    case op("Tm"):
      marks_.set_matrix({operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)});
      return true;
    default:
      return false;
  }
}

void PdfPainter::external(PdfResources& resources, int depth) {
  if (!spend(64)) return;
  if (resources.is_image(name_)) {
    canvas_.image(state_.pen);
  } else if (depth < deepest_form) {
    const PdfForm* form = resources.form(name_);
    if (form != nullptr && form->resources != nullptr && spend(form->content.size())) run_form(*form, depth + 1);
  }
}

void PdfPainter::run_form(const PdfForm& form, int depth) {
  const State before = state_;
  const std::vector<State> saved = std::exchange(saved_, {});
  state_.pen.matrix = form.matrix.then(state_.pen.matrix);
  if (form.bounds.size() == 4) {
    canvas_.rectangle(state_.pen, {form.bounds[0], form.bounds[1]}, form.bounds[2] - form.bounds[0],
                      form.bounds[3] - form.bounds[1]);
    canvas_.clip();
    canvas_.paint(state_.pen, false, false);
  }
  run(form.content, *form.resources, depth);
  state_ = before;
  saved_ = saved;
}

}  // namespace tulga
