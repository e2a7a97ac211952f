// Runs a loaded program again and again on the CPUs it is given, and then one that ends the stream:
//   producer PRODUCE-ID FINISH-ID CPUS THREADS rate SECONDS | pace COUNT NANOSECONDS
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include "bench.h"

static int produce_fd;
static bool paced;
static double seconds;
static uint64_t count, interval;
static cpu_set_t cpus;

void fail(const char *format, ...)
{
	fprintf(stderr, "producer: %s: %s\n", format, strerror(errno));
	exit(1);
}

static uint32_t run_fd(int fd, uint64_t argument)
{
	uint64_t context[1] = {argument};
	LIBBPF_OPTS(bpf_test_run_opts, options, .ctx_in = context, .ctx_size_in = sizeof(context));

	if (bpf_prog_test_run_opts(fd, &options))
		fail("running");
	return options.retval;
}

static void *produce(void *unused)
{
	uint64_t start = now();

	sched_setaffinity(0, sizeof(cpus), &cpus);
	if (paced) {
		for (uint64_t i = 1; i <= count; i++) {
			while (now() < start + i * interval)
				;
			run_fd(produce_fd, 1);
		}
	} else {
		// Bursts, so that what is measured is the ring and not the system call.
		while (now() < start + (uint64_t)(seconds * 1e9))
			run_fd(produce_fd, 1000);
	}
	return NULL;
}

int main(int argc, char **argv)
{
	int finish_fd, threads;

	if (argc < 7)
		return 2;
	produce_fd = bpf_prog_get_fd_by_id(atoi(argv[1]));
	finish_fd = bpf_prog_get_fd_by_id(atoi(argv[2]));
	if (produce_fd < 0 || finish_fd < 0)
		fail("opening");
	for (char *cpu = strtok(argv[3], ","); cpu; cpu = strtok(NULL, ","))
		CPU_SET(atoi(cpu), &cpus);
	threads = atoi(argv[4]);
	paced = strcmp(argv[5], "pace") == 0;
	if (paced) {
		count = strtoull(argv[6], NULL, 10);
		interval = strtoull(argv[7], NULL, 10);
	} else {
		seconds = atof(argv[6]);
	}

	pthread_t ids[threads];
	for (int i = 0; i < threads; i++)
		pthread_create(&ids[i], NULL, produce, NULL);
	for (int i = 0; i < threads; i++)
		pthread_join(ids[i], NULL);
	while (run_fd(finish_fd, 0))
		sched_yield();
	return 0;
}
