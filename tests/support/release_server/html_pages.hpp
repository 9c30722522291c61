// SPDX-License-Identifier: MIT
//
// The pages that people's browsers would show; clients must not take them for anything else.
#pragma once

#include <string>

#include "http_response.hpp"

namespace gov_test {

HttpResponse html_page(int status, const std::string& title, const std::string& text);

// What the filter of a company's or hotel's network puts in the place of everything.
std::string block_page();

}  // namespace gov_test
