# SPDX-License-Identifier: MIT
# What every target of ours is compiled with, as two INTERFACE targets. Foreign code gets neither.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_package(Threads REQUIRED)
include(GovHardening)

add_library(gov_settings_flags INTERFACE)
target_compile_features(gov_settings_flags INTERFACE cxx_std_20)
target_link_libraries(gov_settings_flags INTERFACE gov_hardening)
target_compile_definitions(gov_settings_flags INTERFACE _FILE_OFFSET_BITS=64
                           $<$<PLATFORM_ID:Linux>:_GNU_SOURCE>)
# So that the linker can leave out what a program does not use.
target_compile_options(gov_settings_flags INTERFACE -ffunction-sections -fdata-sections)
if(GOV_SANITIZERS)
  # vptr: the core is built without RTTI, which that check reads.
  target_compile_options(gov_settings_flags INTERFACE
    -fsanitize=${GOV_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer -fno-sanitize=vptr)
  target_link_options(gov_settings_flags INTERFACE -fsanitize=${GOV_SANITIZERS})
  set(GOV_STATIC OFF)  # the sanitizers' runtimes are shared objects
endif()

# Warnings are for those who develop gov. Somebody who installs it has a compiler that nobody here has tried, and can do
# nothing about what it says; the optimizer of GCC 12 to 14 takes short strings for overrun arrays (gcc.gnu.org/PR105329).
add_library(gov_warnings INTERFACE)
if(GOV_WARNINGS_AS_ERRORS)
  target_compile_options(gov_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wimplicit-fallthrough -Werror)
  # A file of a unity build is included by another one, and so passes for a header here.
  target_compile_options(gov_warnings INTERFACE
    $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>)
else()
  target_compile_options(gov_warnings INTERFACE -w)
endif()

# gov_precompile(target PROVIDER): parses the headers that nearly every file needs once per PROVIDER instead of once per
# file, which saves a third of a clean build. The preset tidy does without, and so finds a missing include.
set(GOV_COMMON_HEADERS <algorithm> <array> <cerrno> <chrono> <cstdint> <functional> <memory> <optional> <span> <string>
                       <string_view> <utility> <vector>)
function(gov_precompile target provider)
  if(target STREQUAL provider)
    target_precompile_headers(${target} PRIVATE ${GOV_COMMON_HEADERS} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${provider})
  endif()
endfunction()

# gov_without_exceptions(target): for gov_core, whose programs start thousands of times a day.
function(gov_without_exceptions target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
  gov_precompile(${target} gov_base)
endfunction()

# gov_layer_headers(target): makes "LAYER/file.hpp" of the current folder of src/ visible to the target and to what links
# it. Each layer has an include directory of its own, so nobody can include a layer that he does not link.
function(gov_layer_headers target)
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME layer)
  set(directory ${PROJECT_BINARY_DIR}/layers/${layer})
  file(MAKE_DIRECTORY ${directory})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${directory}/${layer} SYMBOLIC)
  target_include_directories(${target} PUBLIC ${directory})
endfunction()

# gov_library(name [WITHOUT_EXCEPTIONS] [WITHOUT_UNITY] SOURCES ... LINKS ... [PRIVATE_LINKS ...]): one layer of src/.
function(gov_library name)
  cmake_parse_arguments(ARG "WITHOUT_EXCEPTIONS;WITHOUT_UNITY" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  gov_layer_headers(${name})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} gov_settings_flags
                                PRIVATE gov_warnings ${ARG_PRIVATE_LINKS})
  if(ARG_WITHOUT_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  endif()
  if(ARG_WITHOUT_EXCEPTIONS)
    gov_without_exceptions(${name})
  else()
    gov_precompile(${name} gov_json)
  endif()
endfunction()

# The suffix of the files that exist once per system.
if(APPLE)
  set(GOV_SYSTEM macos)
else()
  set(GOV_SYSTEM linux)
endif()

# gov_link_light(target [PARTLY]): a program that starts often. Static, so that no loader runs before
# main(); PARTLY where one of its libraries exists only as a shared object.
function(gov_link_light target)
  if(NOT GOV_STATIC)
    return()
  endif()
  if(APPLE)
    # The system library is the only interface to the kernel that macOS promises to keep.
    target_link_options(${target} PRIVATE -Wl,-dead_strip)
  elseif("PARTLY" IN_LIST ARGN)
    target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc -Wl,--gc-sections)
  else()
    target_link_options(${target} PRIVATE -static -Wl,--gc-sections)
  endif()
endfunction()
