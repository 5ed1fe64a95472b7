#include "extract/render.h"

#include <png.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace tulga {

namespace {

constexpr double most_pixels = 2000;  // a side
constexpr int greys = 16;
constexpr double points_an_inch = 72;

// Poppler's other formats of grey are sheared or slow; four bytes a pixel are not.
constexpr int bytes_a_pixel = 4;

std::vector<png_byte> shades_of(const poppler::image& image) {
  std::vector<png_byte> out;
  out.reserve(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(image.height()));
  for (int y = 0; y < image.height(); ++y) {
    const char* line = image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    for (int x = 0; x < image.width(); ++x, line += bytes_a_pixel) {
      const auto channel = [&](int i) { return static_cast<unsigned>(static_cast<unsigned char>(line[i])); };
      const unsigned light = (channel(0) * 29 + channel(1) * 150 + channel(2) * 77) >> 8;  // blue, green, red
      out.push_back(static_cast<png_byte>((light * (greys - 1) + 127) / 255));
    }
  }
  return out;
}

std::string png_of(const poppler::image& image) {
  const std::vector<png_byte> shades = shades_of(image);
  std::array<png_byte, greys> palette;
  for (int i = 0; i < greys; ++i) palette[static_cast<std::size_t>(i)] = static_cast<png_byte>(i * 255 / (greys - 1));
  png_image head{};
  head.version = PNG_IMAGE_VERSION;
  head.width = static_cast<png_uint_32>(image.width());
  head.height = static_cast<png_uint_32>(image.height());
  head.format = PNG_FORMAT_GRAY | PNG_FORMAT_FLAG_COLORMAP;
  head.colormap_entries = greys;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(head);
  std::string out(size, '\0');
  if (!png_image_write_to_memory(&head, out.data(), &size, 0, shades.data(), 0, palette.data())) return {};
  out.resize(size);
  return out;
}

double fitting(const poppler::page& page, double dpi) {
  const poppler::rectf size = page.page_rect(poppler::crop_box);
  const double longest = std::max(size.width(), size.height());
  return longest > 0 ? std::min(dpi, most_pixels * points_an_inch / longest) : 0;
}

}  // namespace

std::string render_page_png(std::string_view pdf_bytes, int page, double dpi) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (pdf_bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return {};
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(pdf_bytes.data(), static_cast<int>(pdf_bytes.size())));
  if (!document || document->is_locked() || page < 1 || page > document->pages()) return {};
  const std::unique_ptr<poppler::page> source(document->create_page(page - 1));
  if (!source) return {};
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_argb32);
  const double fit = fitting(*source, dpi);
  const poppler::image image = renderer.render_page(source.get(), fit, fit);
  return image.is_valid() ? png_of(image) : std::string();
}

}  // namespace tulga
