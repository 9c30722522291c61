/* SPDX-License-Identifier: MIT
   bare_exec PROGRAM [ARGUMENT...]: becomes PROGRAM and does nothing else, without a C library. It is what standing between
   a shell and a program costs on this machine at the least; a shim is measured beside it. Statuses: 127 when it cannot. */
#if defined(__x86_64__)
__asm__(
    ".globl _start\n"
    "_start:\n"
    "  movq (%rsp), %rax\n" /* argc; then come argv, a null pointer and the environment */
    "  movq 16(%rsp), %rdi\n"
    "  leaq 16(%rsp), %rsi\n"
    "  leaq 16(%rsp,%rax,8), %rdx\n"
    "  movl $59, %eax\n" /* execve */
    "  syscall\n"
    "  movl $127, %edi\n"
    "  movl $60, %eax\n" /* exit */
    "  syscall\n");
#elif defined(__aarch64__)
__asm__(
    ".globl _start\n"
    "_start:\n"
    "  ldr x9, [sp]\n"
    "  ldr x0, [sp, #16]\n"
    "  add x1, sp, #16\n"
    "  add x2, x1, x9, lsl #3\n"
    "  mov x8, #221\n"
    "  svc #0\n"
    "  mov x0, #127\n"
    "  mov x8, #93\n"
    "  svc #0\n");
#endif
