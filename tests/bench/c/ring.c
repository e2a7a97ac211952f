#include "bench.h"
#include "totals.h"
#include "ring.skel.h"

static struct ring_bpf *skeleton;
static struct ring_buffer *reader;
static struct bpf_program *fill;
static uint64_t size, records, fills, count, sum;

static int on_8(void *context, void *data, size_t bytes)
{
	sum += 3 * *(uint64_t *)data;
	count++;
	return 0;
}

#define HANDLER(SIZE)                                                      \
	static int on_##SIZE(void *context, void *data, size_t bytes)      \
	{                                                                  \
		const struct {                                             \
			uint64_t words[SIZE / 8];                          \
		} *record = data;                                          \
                                                                           \
		sum += record->words[0] + record->words[SIZE / 8 - 1];     \
		count++;                                                   \
		return 0;                                                  \
	}

HANDLER(16)
HANDLER(32)
HANDLER(64)
HANDLER(128)
HANDLER(256)
HANDLER(512)
HANDLER(1024)
HANDLER(2048)
HANDLER(4096)

static const struct {
	uint64_t size;
	ring_buffer_sample_fn handler;
} handlers[] = {
	{8, on_8}, {16, on_16}, {32, on_32}, {64, on_64}, {128, on_128},
	{256, on_256}, {512, on_512}, {1024, on_1024}, {2048, on_2048}, {4096, on_4096},
};

static void begin(char **args)
{
	ring_buffer_sample_fn handler = NULL;
	char name[32];

	size = strtoull(args[0], NULL, 10);
	records = strtoull(args[1], NULL, 10);
	fills = strtoull(args[2], NULL, 10);
	skeleton = ring_bpf__open_and_load();
	if (!skeleton)
		fail("loading: %s", strerror(errno));
	for (size_t i = 0; i < sizeof(handlers) / sizeof(*handlers); i++) {
		if (handlers[i].size == size)
			handler = handlers[i].handler;
	}
	snprintf(name, sizeof(name), "fill_%llu", (unsigned long long)size);
	fill = bpf_object__find_program_by_name(skeleton->obj, name);
	reader = ring_buffer__new(bpf_map__fd(skeleton->maps.events), handler, NULL, NULL);
	if (!reader || !fill)
		fail("reading: %s", strerror(errno));
}

static void turn(void)
{
	uint64_t time = 0;

	for (uint64_t i = 0; i < fills; i++) {
		if (run(fill, records) != records)
			fail("the ring took fewer than %llu records", (unsigned long long)records);
		count = sum = 0;
		uint64_t start = now();
		int consumed = ring_buffer__consume(reader);
		time += now() - start;
		check_records(consumed == (int64_t)count ? count : 0, sum, records, size == 8);
	}
	figure("record", (double)time / (records * fills));
}

static void end(void)
{
	ring_buffer__free(reader);
	ring_bpf__destroy(skeleton);
}

const struct bench_case ring_case = {"ring", begin, turn, end};
