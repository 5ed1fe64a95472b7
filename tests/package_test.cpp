#include "extract/package.h"

#include "extract/xml.h"
#include "tests/catch.h"
#include "tests/packages.h"

using namespace tulga;

namespace {

/// The id of what is told where a part of a package cannot be read.
std::string refusal(const std::string& bytes, const std::string& part = "a.xml") {
  try {
    Package package(bytes);
    if (const auto content = package.read(part)) Xml(*content, part);
  } catch (const InputError& error) {
    return error.message.id;
  }
  return "none";
}

std::string refusal_of_xml(const std::string& xml) { return refusal(package_of({{"a.xml", xml}})); }

std::string nested(int depth) {
  std::string out;
  for (int i = 0; i < depth; ++i) out += "<a>";
  for (int i = 0; i < depth; ++i) out += "</a>";
  return out;
}

}  // namespace

TEST_CASE("a part is found whatever the case and the slashes of its name", "[package]") {
  const std::string bytes = package_of({{"XL\\SharedStrings.xml", "<a/>"}});
  Package package(bytes);
  CHECK(package.read("xl/sharedStrings.xml") == "<a/>");
  CHECK_FALSE(package.read("xl/other.xml"));
}

TEST_CASE("of two parts of one name neither is taken", "[package]") {
  CHECK(refusal(package_of({{"a.xml", "<a/>"}, {"A.xml", "<b/>"}})) == "package-damaged");
}

TEST_CASE("a cut and a changed package are told as damaged", "[package]") {
  const std::string bytes = package_of({{"a.xml", "<a>82,2</a>"}});
  CHECK(refusal(bytes.substr(0, bytes.size() / 2)) == "package-damaged");
  std::string changed = bytes;
  changed[changed.find("PK\x01\x02") + 16] ^= 1;  // a checksum
  CHECK(refusal(changed) == "package-checksum");
}

TEST_CASE("a password is told as such", "[package]") {
  std::string bytes = package_of({{"a.xml", "<a>82,2</a>"}});
  bytes[6] |= 1;
  bytes[bytes.find("PK\x01\x02") + 8] |= 1;
  CHECK(refusal(bytes) == "package-encrypted");
}

TEST_CASE("a part that unpacks to more than a hundred times its size is refused, from one megabyte on", "[package]") {
  CHECK(refusal_of_xml("<a>" + std::string(1'000'000, ' ') + "</a>") == "none");
  CHECK(refusal_of_xml("<a>" + std::string(2'000'000, ' ') + "</a>") == "package-ratio");
}

TEST_CASE("a package of ten thousand parts is opened, of more not", "[package]") {
  Parts parts;
  for (int i = 0; i < 10'000; ++i) parts.emplace_back(std::to_string(i), "");
  CHECK(refusal(package_of(parts)) == "none");
  parts.emplace_back("one more", "");
  CHECK(refusal(package_of(parts)) == "package-entries");
}

TEST_CASE("a DOCTYPE is refused wherever it stands, but not where it is text", "[package]") {
  CHECK(refusal_of_xml("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>") == "dtd-forbidden");
  CHECK(refusal_of_xml("<a><!DOCTYPE a></a>") == "dtd-forbidden");
  CHECK(refusal_of_xml("<a b='<!DOCTYPE'><!-- <!DOCTYPE --><![CDATA[<!DOCTYPE]]></a>") == "none");
}

TEST_CASE("XML is refused where it is nested too deep, has too many attributes, or is none", "[package]") {
  CHECK(refusal_of_xml(nested(256)) == "none");
  CHECK(refusal_of_xml(nested(257)) == "xml-depth");
  std::string attributes;
  for (int i = 0; i <= 1'000; ++i) attributes += " a" + std::to_string(i) + "='1'";
  CHECK(refusal_of_xml("<a" + attributes + "/>") == "xml-attributes");
  for (const char* broken : {"<a>", "<a></b>", "<a b='/>", "\xCF\xF0", "<a>\xCF\xF0</a>", ""})
    CHECK(refusal_of_xml(broken) == "xml-malformed");
}

TEST_CASE("an element tells its name, attributes and text without prefixes", "[package]") {
  const Xml xml("<w:p w:val='1'><w:r/>а<w:t xml:space='preserve'> </w:t>б</w:p>", "a.xml");
  const Element root = xml.root();
  CHECK(root.name() == "p");
  CHECK(root.attribute("val") == "1");
  CHECK(root.text() == "аб");
  CHECK(root.child("t").text() == " ");
  CHECK(root.first().next() == root.child("t"));
  CHECK_FALSE(root.child("none").child("none"));
  CHECK(root.child("none").attribute("val").empty());
}
