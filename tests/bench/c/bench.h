// One side of the benchmark: cases that begin, take turns and end as the runner says (see ../README.md).
#pragma once
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>

struct bench_case {
	const char *name;
	void (*begin)(char **args);
	void (*turn)(void); // prints " figure=value" for each of its figures
	void (*end)(void);
};

extern const struct bench_case ring_case, live_case, perf_case, iterate_case, batch_case, lookup_case, update_case, delete_case,
	global_case, array_case, percpu_case, object_case;

// Ends the process with a line that the runner shows.
__attribute__((noreturn, format(printf, 1, 2))) void fail(const char *format, ...);

static inline uint64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ull + t.tv_nsec;
}

static inline void figure(const char *name, double value)
{
	printf(" %s=%.6g", name, value);
}

// Runs a raw tracepoint program here and now; returns what it returned.
static inline uint32_t run(struct bpf_program *program, uint64_t argument)
{
	uint64_t context[1] = {argument};
	LIBBPF_OPTS(bpf_test_run_opts, options, .ctx_in = context, .ctx_size_in = sizeof(context));

	if (bpf_prog_test_run_opts(bpf_program__fd(program), &options))
		fail("running %s: %s", bpf_program__name(program), strerror(errno));
	return options.retval;
}

static inline uint32_t program_id(struct bpf_program *program)
{
	struct bpf_prog_info info = {};
	uint32_t size = sizeof(info);

	if (bpf_obj_get_info_by_fd(bpf_program__fd(program), &info, &size))
		fail("asking about %s: %s", bpf_program__name(program), strerror(errno));
	return info.id;
}

// What the records of ring.bpf.c and perf.bpf.c carry.
static inline void check_records(uint64_t count, uint64_t sum, uint64_t expected, bool first_only)
{
	uint64_t numbers = expected * (expected - 1) / 2;

	if (count != expected || sum != (first_only ? 3 : 4) * numbers)
		fail("%llu records with the sum %llu, not %llu", (unsigned long long)count, (unsigned long long)sum, (unsigned long long)expected);
}
