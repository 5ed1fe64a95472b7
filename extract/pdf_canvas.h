#pragma once
// What path operators leave on a page: ruling lines and filled areas.

#include <vector>

#include "extract/document.h"

namespace tulga {

/// x' = a x + c y + e, y' = b x + d y + f, as in PDF.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  /// This matrix first, then `after`.
  Matrix then(const Matrix& after) const;
  /// How lengths grow, as a mean of both directions.
  double scale() const;
};

struct Point {
  double x = 0, y = 0;
};

Point operator*(const Point& point, const Matrix& matrix);

/// The graphics state as far as lines need it.
struct Pen {
  Matrix matrix;
  double line_width = 1;
  bool white_stroke = false;
  bool white_fill = false;
  Box clip;  // on the page
};

/// Collects what is painted on one page, in the coordinates of the page as displayed.
class Canvas {
 public:
  explicit Canvas(const Box& page) : page_(page) {}

  void move(const Pen& pen, Point to);
  void line(const Pen& pen, Point to);
  void curve(const Pen& pen, Point to);
  void rectangle(const Pen& pen, Point corner, double width, double height);
  void close();

  /// The next end of path narrows the clip to the path's box.
  void clip() { clipping_ = true; }

  /// Ends the path.
  void paint(Pen& pen, bool stroke, bool fill);

  /// An image fills the unit square; a thin one is a line.
  void image(const Pen& pen);

  /// A shading fills all that the clip leaves.
  void shade(const Pen& pen) { add_area(pen.clip); }

  /// Whether something coloured was painted at a place so far.
  bool has_colour(Point at) const;

  bool has_image() const { return has_image_; }
  /// Whether an image fills most of the page, as in a scan.
  bool is_scan() const { return is_scan_; }
  bool too_much() const { return too_much_; }

  /// The lines that can be seen: white ones only where something coloured lies below.
  std::vector<Ruling> rulings() const;

 private:
  struct Segment {
    Point from, to;
  };
  struct Shape {
    Box box;
    bool straight = true;  // lines along the axes only
  };
  struct Mark {
    Box box;
    bool white = false;
  };

  void add(Point to);
  void add_area(const Box& box);
  void stroke_path(const Pen& pen);
  void fill_path(const Pen& pen);
  void mark(const Box& box, bool white, bool filled, const Box& clip);
  bool on_colour(const Box& box) const;

  Box page_;
  std::vector<Segment> segments_;
  std::vector<Shape> shapes_;
  Point start_, current_;
  bool clipping_ = false;
  bool has_image_ = false;
  bool is_scan_ = false;
  bool too_much_ = false;
  std::vector<Mark> lines_;
  std::vector<Box> areas_;
};

}  // namespace tulga
