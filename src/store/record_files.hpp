// SPDX-License-Identifier: MIT
#pragma once

#include "golang/platform.hpp"
#include "golang/version.hpp"
#include "store/layout.hpp"

// The files that stand for an installed toolchain in records/: its record and the list of its
// files. What is in them: records/ and install/manifest.

namespace gov {

/// Deletes both, if they exist.
void delete_records(const Layout& layout, const Version& version, const Platform& platform);

/// Deletes what killed processes left in staging and in records. Whatever another process is
/// working on is left.
void sweep_leftovers(const Layout& layout);

/// Deletes the records of toolchains that are not installed: a process was killed between the two
/// steps. Those of a version that another process is working on are left.
void sweep_orphaned_records(const Layout& layout);

}  // namespace gov
