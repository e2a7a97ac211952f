// What examples/bootstrap does, with libbpf's skeleton: bootstrap SECONDS
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <bpf/libbpf.h>
#include "bootstrap.skel.h"

struct event {
	unsigned int kind;
	int pid, ppid;
	unsigned int exit_code;
	unsigned long long duration_ns;
	char comm[16];
	char filename[127];
};

static volatile sig_atomic_t stopping;

static void on_signal(int number)
{
	stopping = 1;
}

static int on_event(void *context, void *data, size_t size)
{
	const struct event *e = data;
	time_t t = time(NULL);
	char clock[16];

	strftime(clock, sizeof(clock), "%H:%M:%S", localtime(&t));
	if (e->kind == 0)
		printf("%-8s %-5s %-16s %-7d %-7d %s\n", clock, "EXEC", e->comm, e->pid, e->ppid, e->filename);
	else
		printf("%-8s %-5s %-16s %-7d %-7d [%u] (%llums)\n", clock, "EXIT", e->comm, e->pid, e->ppid, e->exit_code, e->duration_ns / 1000000);
	return 0;
}

static double seconds_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	double end = seconds_now() + (argc > 1 ? atof(argv[1]) : 10);
	struct bootstrap_bpf *skeleton;
	struct ring_buffer *reader;

	signal(SIGINT, on_signal);
	signal(SIGTERM, on_signal);
	skeleton = bootstrap_bpf__open();
	if (!skeleton)
		return 1;
	skeleton->rodata->min_duration_ns = 0;
	if (bootstrap_bpf__load(skeleton) || bootstrap_bpf__attach(skeleton))
		return 1;
	reader = ring_buffer__new(bpf_map__fd(skeleton->maps.events), on_event, NULL, NULL);
	if (!reader)
		return 1;
	printf("%-8s %-5s %-16s %-7s %-7s %s\n", "TIME", "EVENT", "COMM", "PID", "PPID", "FILENAME/EXIT CODE");
	while (!stopping && seconds_now() < end)
		ring_buffer__poll(reader, 1);
	ring_buffer__free(reader);
	bootstrap_bpf__destroy(skeleton);
	return 0;
}
