// A producer beside the reader: the runner starts it when it reads "ready".
#include "bench.h"
#include "totals.h"
#include "ring.skel.h"

#define LAST ((uint64_t)-1)

static struct ring_bpf *skeleton;
static struct ring_buffer *reader;
static bool latency, finished;
static uint64_t count, sum, *delays, capacity;

static int on_rate(void *context, void *data, size_t size)
{
	const struct sample {
		uint64_t stamp, number;
	} *sample = data;

	if (sample->number == LAST) {
		finished = true;
		return 0;
	}
	sum += sample->number;
	count++;
	return 0;
}

static int on_latency(void *context, void *data, size_t size)
{
	const struct sample {
		uint64_t stamp, number;
	} *sample = data;

	if (sample->number != LAST && count < capacity)
		delays[count] = now() - sample->stamp;
	return on_rate(context, data, size);
}

static int compare(const void *a, const void *b)
{
	return (*(uint64_t *)a > *(uint64_t *)b) - (*(uint64_t *)a < *(uint64_t *)b);
}

static void begin(char **args)
{
	latency = strcmp(args[0], "latency") == 0;
	capacity = 1000000;
	delays = calloc(capacity, sizeof(*delays));
	skeleton = ring_bpf__open_and_load();
	if (!skeleton)
		fail("loading: %s", strerror(errno));
	reader = ring_buffer__new(bpf_map__fd(skeleton->maps.events), latency ? on_latency : on_rate, NULL, NULL);
	if (!reader)
		fail("reading: %s", strerror(errno));
}

static uint64_t cpu_time(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec * 1000000000ull + t.tv_nsec;
}

static void turn(void)
{
	count = sum = 0;
	finished = false;
	skeleton->bss->totals.produced = skeleton->bss->totals.dropped = 0;
	printf("\nready %u %u\n", program_id(skeleton->progs.produce), program_id(skeleton->progs.finish));
	fflush(stdout);
	while (ring_buffer__poll(reader, 1000) == 0)
		;
	uint64_t start = now(), used = cpu_time(), first = count;
	while (!finished) {
		int result = ring_buffer__poll(reader, 1000);

		if (result < 0)
			fail("poll: %s", strerror(-result));
	}
	uint64_t time = now() - start;
	used = cpu_time() - used;
	if (count != skeleton->bss->totals.produced || sum != count * (count - 1) / 2)
		fail("%llu of %llu records", (unsigned long long)count, (unsigned long long)skeleton->bss->totals.produced);
	printf("ok");
	if (latency) {
		qsort(delays, count, sizeof(*delays), compare);
		figure("p50", delays[count / 2]);
		figure("p99", delays[count * 99 / 100]);
	} else {
		figure("rate", (count - first) * 1e3 / time);
		figure("lost", 100.0 * skeleton->bss->totals.dropped / (count + skeleton->bss->totals.dropped));
		figure("cpu", (double)used / (count - first));
	}
}

static void end(void)
{
	ring_buffer__free(reader);
	ring_bpf__destroy(skeleton);
	free(delays);
}

const struct bench_case live_case = {"live", begin, turn, end};
