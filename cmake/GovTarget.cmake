# SPDX-License-Identifier: MIT
# Sets GOV_TARGET_OS and GOV_TARGET_ARCH, in Go's words, for what the compiler produces.
include(CheckCXXSourceCompiles)

if(APPLE)
  set(GOV_TARGET_OS darwin)
else()
  string(TOLOWER ${CMAKE_SYSTEM_NAME} GOV_TARGET_OS)
endif()

foreach(pair
    "amd64=defined(__x86_64__)"
    "arm64=defined(__aarch64__)"
    "386=defined(__i386__)"
    "arm=defined(__arm__)"
    "ppc64le=defined(__powerpc64__) && defined(__LITTLE_ENDIAN__)"
    "riscv64=defined(__riscv) && __riscv_xlen == 64"
    "s390x=defined(__s390x__)"
    "loong64=defined(__loongarch64)")
  string(REGEX MATCH "^[^=]+" architecture "${pair}")
  string(REGEX REPLACE "^[^=]+=" "" condition "${pair}")
  if(NOT GOV_TARGET_ARCH)
    check_cxx_source_compiles("
      #if !(${condition})
      #error another architecture
      #endif
      int main() { return 0; }" GOV_TARGETS_${architecture})
    if(GOV_TARGETS_${architecture})
      set(GOV_TARGET_ARCH ${architecture})
    endif()
  endif()
endforeach()
if(NOT GOV_TARGET_ARCH)
  message(FATAL_ERROR "gov does not know this processor; please report the output of: ${CMAKE_CXX_COMPILER} -dumpmachine")
endif()
