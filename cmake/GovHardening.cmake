# SPDX-License-Identifier: MIT
# gov_hardening: an INTERFACE target with what makes a memory error in gov harder to exploit. What the loader fills in is
# read-only after start-up; return addresses are guarded. That a program with a loader is position-independent is what
# compilers of today do by themselves. Sanitizers bring their own checks and do not mix with these. What a compiler or
# linker lacks is left out.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)
include(GovTarget)

add_library(gov_hardening INTERFACE)

function(gov_harden_compiling flag)
  string(MAKE_C_IDENTIFIER "GOV_CXX_HAS${flag}" supported)
  check_cxx_compiler_flag(${flag} ${supported})
  if(${supported})
    target_compile_options(gov_hardening INTERFACE ${flag})
  endif()
endfunction()

function(gov_harden_linking flag)
  string(MAKE_C_IDENTIFIER "GOV_LINKER_HAS${flag}" supported)
  check_linker_flag(CXX ${flag} ${supported})
  if(${supported})
    target_link_options(gov_hardening INTERFACE ${flag})
  endif()
endfunction()

if(NOT GOV_SANITIZERS)
  gov_harden_compiling(-fstack-protector-strong)
  if(NOT APPLE)
    gov_harden_compiling(-fstack-clash-protection)
    if(GOV_TARGET_ARCH STREQUAL "amd64")
      gov_harden_compiling(-fcf-protection=full)          # control-flow enforcement (CET)
    elseif(GOV_TARGET_ARCH STREQUAL "arm64")
      gov_harden_compiling(-mbranch-protection=standard)  # branch targets and signed return addresses
    endif()
  endif()
  # Cheap bounds checks of the standard library; the definition is ignored by other libraries than GCC's.
  target_compile_definitions(gov_hardening INTERFACE _GLIBCXX_ASSERTIONS)
  # It needs an optimizing build, and some distributions' compilers define it already.
  target_compile_options(gov_hardening INTERFACE
    $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-U_FORTIFY_SOURCE>
    $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:-D_FORTIFY_SOURCE=2>)
endif()
if(NOT APPLE)
  gov_harden_linking(-Wl,-z,relro)
  gov_harden_linking(-Wl,-z,now)
  gov_harden_linking(-Wl,-z,noexecstack)
endif()
