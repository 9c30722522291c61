// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/defences.hpp"
#include "base/unique_fd.hpp"

// A thread that handles bytes of strangers gives up what it does not need, so that a fault in the
// code that reads them can neither write elsewhere nor start a program. On Linux by Landlock,
// seccomp and no_new_privs, as far as the kernel has them; macOS has nothing of the kind for a
// thread. Threads share their memory, so this stops code that was tricked into doing something
// else, and not code of an attacker that knows how to take over another thread.

namespace gov {

/// What a confined thread may still do. No thread can start a program, make links, devices, FIFOs
/// or sockets in the file system, or act on other processes. Descriptors that are open stay usable.
struct ThreadRights {
  enum class Reading { below_writable, everywhere };
  enum class Network { none, client };

  /// Directories below which files and directories may be made, changed and removed. Those that do
  /// not exist or cannot be opened are passed over, and nothing can be made in their place.
  std::vector<std::string> writable;
  Reading reading = Reading::below_writable;
  Network network = Network::none;
};

struct Confinement {
  Defences in_force;
  /// Landlock knows a directory by its inode, and file systems such as 9P make a new inode at each
  /// look-up unless the directory is open.
  std::vector<UniqueFd> open_directories;
};

/// Takes from the calling thread, and from all that it starts later, whatever `rights` do not name,
/// for as long as they run. What the kernel lacks is left out. The result must live as long as the
/// thread uses the directories. Confining a thread again takes more from it and gives nothing back.
[[nodiscard]] Confinement confine_this_thread(const ThreadRights& rights);

}  // namespace gov
