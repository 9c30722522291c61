/* SPDX-License-Identifier: MIT
   What a shim is measured with: a program that does nothing, and starts as fast as a static one can. */
int main(void) { return 0; }
