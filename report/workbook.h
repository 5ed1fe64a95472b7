#pragma once
// An Excel workbook, behind libxlsxwriter. Rows and columns count from 0.

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tulga {

/// A cell's fill and text colour; all but `heading` are Excel's own.
enum class Fill { none, bad, neutral, good, note, heading };

struct CellLook {
  Fill fill = Fill::none;
  std::string number_format;  // "0%"; empty for texts
  bool bold = false;
  bool centred = false;
  auto operator<=>(const CellLook&) const = default;
};

struct CellAt {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  auto operator<=>(const CellAt&) const = default;
};

/// "H5".
std::string cell_name(CellAt at);

/// A value for a formula's cache: nothing is the empty text.
using CellValue = std::optional<double>;

class Sheet {
 public:
  struct Parts;
  explicit Sheet(std::unique_ptr<Parts> parts);
  Sheet(Sheet&&) noexcept;
  ~Sheet();

  /// The name as formulas write it: "'Мөрүүд'".
  std::string quoted_name() const;

  /// Column widths in characters, the heading, and the setup of page and panes. `frozen` columns stay in sight.
  void head(const std::vector<std::string>& titles, const std::vector<double>& widths, std::uint16_t frozen);
  /// Always a text, whatever it begins with: control characters are shown as \x1b, and what no cell holds is cut. The
  /// row grows to show all of it, as far as a row may.
  void text(CellAt at, std::string_view text, const CellLook& look = {});
  void number(CellAt at, double value, const CellLook& look = {});
  void formula(CellAt at, const std::string& formula, CellValue value, const CellLook& look = {});
  /// A formula that gives a text.
  void formula(CellAt at, const std::string& formula, std::string_view value, const CellLook& look);
  /// A text that leads to a cell: `target` is "'Мөрүүд'!I7".
  void link(CellAt at, const std::string& target, std::string_view text, const CellLook& look = {});
  void comment(CellAt at, std::string_view text);
  /// A list to choose from; other values are warned of.
  void choices(CellAt first, CellAt last, std::vector<std::string> values, const std::string& advice);
  /// Fills the cells for which the formula, written for the first of them, is true.
  void fill_when(CellAt first, CellAt last, const std::string& formula, Fill fill);
  void filter(CellAt first, CellAt last);

 private:
  std::unique_ptr<Parts> parts_;
};

class Workbook {
 public:
  Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook();

  Sheet sheet(const std::string& name);

  /// Closes the workbook and writes its bytes, the same for the same contents. Where it cannot be made, or has more
  /// rows than a sheet holds (1,048,576), `out` fails and errno is EFBIG.
  void write_to(std::ostream& out);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace tulga
