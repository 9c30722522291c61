// SPDX-License-Identifier: MIT
#pragma once

#include "golang/trust_anchors.hpp"

namespace gov {

/// The anchors of the Go project: the key that signs its archives, which is Google's for Linux
/// packages, and sum.golang.org. Origin of the data: src/snapshot/README.md.
[[nodiscard]] TrustAnchors go_project_anchors();

}  // namespace gov
