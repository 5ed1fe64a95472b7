#include "extract/pdf_canvas.h"

#include <algorithm>
#include <cmath>

namespace tulga {

namespace {

constexpr double thickest_line = 3.0;  // points; what is thicker is an area
constexpr double slant = 0.02;         // a line may lean by so much a point
constexpr std::size_t most_segments = 100'000;
constexpr std::size_t most_lines = 200'000;
constexpr std::size_t most_areas = 2'000;

Box box_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

void grow(Box& box, Point point) {
  box.left = std::min(box.left, point.x);
  box.right = std::max(box.right, point.x);
  box.top = std::min(box.top, point.y);
  box.bottom = std::max(box.bottom, point.y);
}

Box intersect(const Box& a, const Box& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

bool along_axis(Point a, Point b) {
  const double dx = std::abs(a.x - b.x), dy = std::abs(a.y - b.y);
  return std::min(dx, dy) <= std::max(0.3, slant * std::max(dx, dy));
}

bool finite(Point p) { return std::abs(p.x) < 1e6 && std::abs(p.y) < 1e6; }  // false for NaN too

/// A dot of a dotted line, which may run either way.
bool is_dot(const Box& box) {
  return box.width() >= box.height() && box.width() < 1.5 && box.height() > 0.5 * box.width();
}

Ruling ruling_of(const Box& box) {
  if (box.width() >= box.height()) {
    const double y = (box.top + box.bottom) / 2;
    return {box.left, y, box.right, y};
  }
  const double x = (box.left + box.right) / 2;
  return {x, box.top, x, box.bottom};
}

}  // namespace

Matrix Matrix::then(const Matrix& after) const {
  return {a * after.a + b * after.c, a * after.b + b * after.d,           c * after.a + d * after.c,
          c * after.b + d * after.d, e * after.a + f * after.c + after.e, e * after.b + f * after.d + after.f};
}

double Matrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

Point operator*(const Point& p, const Matrix& m) { return {p.x * m.a + p.y * m.c + m.e, p.x * m.b + p.y * m.d + m.f}; }

void Canvas::move(const Pen& pen, Point to) {
  start_ = current_ = to * pen.matrix;
  shapes_.push_back({box_of(current_, current_)});
}

void Canvas::add(Point to) {
  if (shapes_.empty()) shapes_.push_back({box_of(to, to)});
  Shape& shape = shapes_.back();
  grow(shape.box, to);
  if (!along_axis(current_, to)) shape.straight = false;
  if (segments_.size() < most_segments)
    segments_.push_back({current_, to});
  else
    too_much_ = true;
  current_ = to;
}

void Canvas::line(const Pen& pen, Point to) { add(to * pen.matrix); }

void Canvas::curve(const Pen& pen, Point to) {
  if (shapes_.empty()) move(pen, to);
  current_ = to * pen.matrix;
  grow(shapes_.back().box, current_);
  shapes_.back().straight = false;
}

void Canvas::rectangle(const Pen& pen, Point corner, double width, double height) {
  move(pen, corner);
  line(pen, {corner.x + width, corner.y});
  line(pen, {corner.x + width, corner.y + height});
  line(pen, {corner.x, corner.y + height});
  close();
}

void Canvas::close() {
  if (!shapes_.empty()) add(start_);
}

void Canvas::paint(Pen& pen, bool stroke, bool fill) {
  if (fill) fill_path(pen);
  if (stroke) stroke_path(pen);
  if (clipping_ && !shapes_.empty()) {
    Box box = shapes_.front().box;
    for (const Shape& shape : shapes_)
      grow(box, {shape.box.left, shape.box.top}), grow(box, {shape.box.right, shape.box.bottom});
    pen.clip = intersect(pen.clip, box);
  }
  clipping_ = false;
  segments_.clear();
  shapes_.clear();
}

// A stroke is the rectangle that it inks: some programs draw a tall line as a short, very wide one.
void Canvas::stroke_path(const Pen& pen) {
  const double half = std::max(0.05, pen.line_width * pen.matrix.scale() / 2);
  for (const Segment& segment : segments_) {
    if (!finite(segment.from) || !finite(segment.to) || !along_axis(segment.from, segment.to)) continue;
    Box box = box_of(segment.from, segment.to);
    if (box.width() == 0 && box.height() == 0) continue;
    if (box.width() >= box.height()) {
      const double y = (box.top + box.bottom) / 2;
      box.top = y - half, box.bottom = y + half;
    } else {
      const double x = (box.left + box.right) / 2;
      box.left = x - half, box.right = x + half;
    }
    mark(box, pen.white_stroke, false, pen.clip);
  }
}

void Canvas::fill_path(const Pen& pen) {
  for (const Shape& shape : shapes_) {
    if (shape.straight)
      mark(shape.box, pen.white_fill, true, pen.clip);
    else if (!pen.white_fill)
      add_area(intersect(shape.box, pen.clip));
  }
}

void Canvas::mark(const Box& box, bool white, bool filled, const Box& clip) {
  const Box seen = intersect(intersect(box, page_), clip);
  if (!(seen.width() >= 0 && seen.height() >= 0) || std::max(seen.width(), seen.height()) < 0.2) return;
  if (std::min(seen.width(), seen.height()) > thickest_line) {
    if (filled && !white) add_area(seen);
    return;
  }
  if (lines_.size() < most_lines)
    lines_.push_back({seen, white});
  else
    too_much_ = true;
}

void Canvas::add_area(const Box& box) {
  if (box.width() > thickest_line && box.height() > thickest_line && areas_.size() < most_areas) areas_.push_back(box);
}

bool Canvas::has_colour(Point at) const {
  return std::any_of(areas_.begin(), areas_.end(), [&](const Box& area) {
    return at.x >= area.left - 1 && at.x <= area.right && at.y >= area.top && at.y <= area.bottom + 1;
  });
}

void Canvas::image(const Pen& pen) {
  const Box box = [&] {
    const Point origin = Point{0, 0} * pen.matrix;
    Box all = box_of(origin, origin);
    for (const Point corner : {Point{1, 0}, Point{0, 1}, Point{1, 1}}) grow(all, corner * pen.matrix);
    return all;
  }();
  if (std::min(box.width(), box.height()) > thickest_line) {
    has_image_ = true;
    add_area(box);
    const Box seen = intersect(box, page_);
    if (seen.width() > 0.7 * page_.width() && seen.height() > 0.7 * page_.height()) is_scan_ = true;
  } else if (finite({box.left, box.top}) && finite({box.right, box.bottom}))
    mark(box, false, true, pen.clip);
}

bool Canvas::on_colour(const Box& box) const {
  return std::any_of(areas_.begin(), areas_.end(), [&](const Box& area) {
    const Box shared = intersect(area, box);
    return shared.width() >= 0 && shared.height() >= 0;
  });
}

std::vector<Ruling> Canvas::rulings() const {
  std::vector<Ruling> out;
  out.reserve(lines_.size());
  std::size_t white = 0;
  for (const Mark& line : lines_) {
    if (line.white && (++white > most_areas || !on_colour(line.box))) continue;
    out.push_back(ruling_of(line.box));
    if (!is_dot(line.box)) continue;
    const double x = (line.box.left + line.box.right) / 2;
    out.push_back({x, line.box.top, x, line.box.bottom});
  }
  return out;
}

}  // namespace tulga
