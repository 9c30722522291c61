// SPDX-License-Identifier: MIT
// The mark by which gov recognises its shims (store/shim_mark.hpp), as a note of the program: a
// linker puts notes right behind the headers. In assembler, because a compiler would not make a
// section of that type.
asm(R"(
  .pushsection .note.gov, "a", %note
  .balign 4
  .long 4
  .long 16
  .long 1
  .asciz "gov"
  .asciz "__gov_shim_mark"
  .popsection
)");
