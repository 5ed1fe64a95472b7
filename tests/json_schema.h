#pragma once
// JSON against a schema of the tree.

#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "tests/helpers.h"

namespace tulga::test {

class Schema {
 public:
  explicit Schema(const std::string& path) : json_(nlohmann::json::parse(read_file(TULGA_SOURCE_DIR "/" + path))) {
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(json_), schema_);
  }
  /// What is wrong with a document; empty where nothing is.
  std::string problems(const nlohmann::json& document) const {
    valijson::ValidationResults results;
    valijson::Validator validator;
    validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document), &results);
    std::string out;
    valijson::ValidationResults::Error error;
    while (results.popError(error) && out.size() < 2000) {
      for (const std::string& step : error.context) out += step;
      out += ": " + error.description + '\n';
    }
    return out;
  }

 private:
  nlohmann::json json_;
  valijson::Schema schema_;
};

}  // namespace tulga::test
