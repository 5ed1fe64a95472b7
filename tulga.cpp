#include <string>
#include <vector>

#include "report/run.h"

int main(int count, char** words) { return tulga::run(std::vector<std::string>(words + 1, words + count)); }
