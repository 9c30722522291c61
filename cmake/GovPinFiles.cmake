# SPDX-License-Identifier: MIT
# Reads the list of pin files and sets GOV_PIN_FILES, the names as words of a shell script; GOV_PIN_FILE_IS_NEAR, the words of a
# condition of bash and zsh that is false only where the folder "$__gov_near" (empty, or it ends in "/") holds none of them;
# GOV_PIN_FOLDERS, the folders of which every *.toml counts, as words; and GOV_PIN_FILE_ROWS, the rows of the table in
# src/golang/pin_file_list.cpp.in.
set(pin_file_list ${PROJECT_SOURCE_DIR}/src/golang/pin_files.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pin_file_list})
file(STRINGS ${pin_file_list} rows REGEX "^[^#]")

set(GOV_PIN_FILES "")
set(GOV_PIN_FOLDERS "")
set(GOV_PIN_FILE_ROWS "")
foreach(row IN LISTS rows)
  if(NOT row MATCHES "^([.a-zA-Z/*-]+) +([a-z_]+)$")
    message(FATAL_ERROR "a row of ${pin_file_list} is not a name and a format: ${row}")
  endif()
  set(name ${CMAKE_MATCH_1})
  set(format ${CMAKE_MATCH_2})
  set(kind one)
  if(name MATCHES "ENV")
    set(kind per_environment)
  elseif(name MATCHES "/[*][.]toml$")
    set(kind whole_folder)
    string(REPLACE "/*.toml" "" name ${name})
    list(APPEND GOV_PIN_FOLDERS ${name})
  else()
    list(APPEND GOV_PIN_FILES ${name})
  endif()
  list(APPEND GOV_PIN_FILE_ROWS "    {\"${name}\", PinFormat::${format}, PinFileCount::${kind}},")
endforeach()
# One question for all files of a folder.
list(TRANSFORM GOV_PIN_FILES REPLACE "/.*" "" OUTPUT_VARIABLE GOV_PIN_FILE_IS_NEAR)
list(REMOVE_DUPLICATES GOV_PIN_FILE_IS_NEAR)
list(TRANSFORM GOV_PIN_FILE_IS_NEAR PREPEND "-e \${__gov_near}")
list(JOIN GOV_PIN_FILE_IS_NEAR " || " GOV_PIN_FILE_IS_NEAR)
list(JOIN GOV_PIN_FILES " " GOV_PIN_FILES)
list(JOIN GOV_PIN_FOLDERS " " GOV_PIN_FOLDERS)
list(JOIN GOV_PIN_FILE_ROWS "\n" GOV_PIN_FILE_ROWS)
