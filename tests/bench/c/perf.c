#include "bench.h"
#include "perf.skel.h"

static struct perf_bpf *skeleton;
static struct perf_buffer *reader;
static struct bpf_program *fill;
static uint64_t records, fills, count, sum, lost;

static void on_16(void *context, int cpu, void *data, uint32_t size)
{
	const struct perf_16 {
		uint64_t first, last;
	} *record = data;

	sum += record->first + record->last;
	count++;
}

static void on_128(void *context, int cpu, void *data, uint32_t size)
{
	const struct perf_128 {
		uint64_t first, middle[14], last;
	} *record = data;

	sum += record->first + record->last;
	count++;
}

static void on_lost(void *context, int cpu, unsigned long long records)
{
	lost += records;
}

static void begin(char **args)
{
	bool small = strcmp(args[0], "16") == 0;

	records = strtoull(args[1], NULL, 10);
	fills = strtoull(args[2], NULL, 10);
	skeleton = perf_bpf__open_and_load();
	if (!skeleton)
		fail("loading: %s", strerror(errno));
	fill = small ? skeleton->progs.fill_16 : skeleton->progs.fill_128;
	reader = perf_buffer__new(bpf_map__fd(skeleton->maps.events), 1024, small ? on_16 : on_128, on_lost, NULL, NULL);
	if (!reader)
		fail("reading: %s", strerror(errno));
}

static void turn(void)
{
	uint64_t time = 0;

	for (uint64_t i = 0; i < fills; i++) {
		if (run(fill, records) != records)
			fail("the buffer took fewer than %llu records", (unsigned long long)records);
		count = sum = 0;
		uint64_t start = now();
		int result = perf_buffer__consume(reader);
		time += now() - start;
		check_records(result < 0 || lost ? 0 : count, sum, records, false);
	}
	figure("record", (double)time / (records * fills));
}

static void end(void)
{
	perf_buffer__free(reader);
	perf_bpf__destroy(skeleton);
}

const struct bench_case perf_case = {"perf", begin, turn, end};
