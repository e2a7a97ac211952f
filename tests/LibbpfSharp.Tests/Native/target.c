// What the uprobe and USDT tests probe: a library that the test program loads, compiled with the tests.
// The probe is written by hand in the form of <sys/sdt.h>, which is not installed everywhere.

__attribute__((noinline)) int target_add(int a, int b)
{
	__asm__ volatile("");
	return a + b;
}

__attribute__((noinline)) int target_multiply(int a, int b)
{
	__asm__ volatile("");
	return a * b;
}

__attribute__((section(".probes"), used)) unsigned short target_semaphore;

#if defined(__x86_64__)
#define ARGUMENT "-4@%%edi"
#elif defined(__aarch64__)
#define ARGUMENT "-4@x0"
#endif

// target:called with the one argument, guarded by a semaphore that whoever attaches raises.
__attribute__((noinline)) int target_probe(int value)
{
	__asm__ volatile(
		"990:	nop\n"
		"	.pushsection .note.stapsdt,\"\",\"note\"\n"
		"	.balign 4\n"
		"	.4byte 992f-991f, 994f-993f, 3\n"
		"991:	.asciz \"stapsdt\"\n"
		"992:	.balign 4\n"
		"993:	.8byte 990b\n"
		"	.8byte _.stapsdt.base\n"
		"	.8byte target_semaphore\n"
		"	.asciz \"target\"\n"
		"	.asciz \"called\"\n"
		"	.asciz \"" ARGUMENT "\"\n"
		"994:	.balign 4\n"
		"	.popsection\n"
		"	.ifndef _.stapsdt.base\n"
		"	.pushsection .stapsdt.base,\"aG\",\"progbits\",.stapsdt.base,comdat\n"
		"	.weak _.stapsdt.base\n"
		"	.hidden _.stapsdt.base\n"
		"_.stapsdt.base: .space 1\n"
		"	.size _.stapsdt.base, 1\n"
		"	.popsection\n"
		"	.endif\n"
		: : "D"(value));
	return target_semaphore;
}
