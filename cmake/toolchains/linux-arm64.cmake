# SPDX-License-Identifier: MIT
# Builds for Linux on arm64 with Debian's cross compiler (g++-aarch64-linux-gnu). GOV_SYSROOT is a folder
# with the libraries: cmake/toolchains/debian_sysroot makes one. Empty: this system's own, where
# dpkg has added the architecture.
set(GOV_SYSROOT "" CACHE PATH "Where the libraries for arm64 are")
# CMake tries the compiler in projects of their own, which read this file again.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES GOV_SYSROOT)

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR aarch64)
set(CMAKE_LIBRARY_ARCHITECTURE aarch64-linux-gnu)
set(CMAKE_C_COMPILER aarch64-linux-gnu-gcc)
set(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)
set(CMAKE_CROSSCOMPILING_EMULATOR qemu-aarch64 -L "${GOV_SYSROOT}/")

if(GOV_SYSROOT)
  set(CMAKE_SYSROOT ${GOV_SYSROOT})
  set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
  set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
  set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
endif()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)

# pkg-config would name this machine's libraries otherwise.
set(ENV{PKG_CONFIG_LIBDIR} ${GOV_SYSROOT}/usr/lib/aarch64-linux-gnu/pkgconfig:${GOV_SYSROOT}/usr/share/pkgconfig)
set(ENV{PKG_CONFIG_SYSROOT_DIR} ${GOV_SYSROOT})
