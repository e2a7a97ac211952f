#include <sys/mman.h>
#include "bench.h"
#include "maps.skel.h"

#define ITEMS 1024

static struct maps_bpf *skeleton;
static uint64_t entries, operations;

static void load(void)
{
	skeleton = maps_bpf__open();
	if (!skeleton)
		fail("opening: %s", strerror(errno));
	bpf_map__set_max_entries(skeleton->maps.table, entries ? entries : 1);
	if (maps_bpf__load(skeleton))
		fail("loading: %s", strerror(errno));
}

static void fill(void)
{
	if (run(skeleton->progs.fill_table, entries) != entries)
		fail("filling the table");
}

static void begin_table(char **args)
{
	entries = strtoull(args[0], NULL, 10);
	operations = args[1] ? strtoull(args[1], NULL, 10) : 0;
	load();
	fill();
}

static void begin_items(char **args)
{
	entries = 0;
	operations = strtoull(args[0], NULL, 10);
	load();
	run(skeleton->progs.fill_items, 0);
}

static void end(void)
{
	maps_bpf__destroy(skeleton);
}

static void check_entries(uint64_t count, uint64_t sum)
{
	if (count != entries || sum != entries * (entries - 1) / 2)
		fail("%llu of %llu entries", (unsigned long long)count, (unsigned long long)entries);
}

static void iterate(void)
{
	int fd = bpf_map__fd(skeleton->maps.table);
	uint32_t key, *previous = NULL;
	uint64_t value, count = 0, sum = 0, start = now();

	while (bpf_map_get_next_key(fd, previous, &key) == 0) {
		if (bpf_map_lookup_elem(fd, &key, &value) == 0) {
			sum += value;
			count++;
		}
		previous = &key;
	}
	uint64_t time = now() - start;
	check_entries(count, sum);
	figure("entry", (double)time / entries);
}

static void batch(void)
{
	enum { BATCH = 4096 };
	static uint32_t keys[BATCH];
	static uint64_t values[BATCH];
	int fd = bpf_map__fd(skeleton->maps.table), error;
	uint32_t cursor, size, *in = NULL;
	uint64_t count = 0, sum = 0, start = now();

	do {
		size = BATCH;
		error = bpf_map_lookup_batch(fd, in, &cursor, keys, values, &size, NULL);
		if (error && error != -ENOENT)
			fail("lookup_batch: %s", strerror(-error));
		for (uint32_t i = 0; i < size; i++)
			sum += values[i];
		count += size;
		in = &cursor;
	} while (!error);
	uint64_t time = now() - start;
	check_entries(count, sum);
	figure("entry", (double)time / entries);
}

static uint32_t key_of(uint64_t i)
{
	return (uint32_t)i * 2654435761u;
}

static void lookup(void)
{
	uint64_t sum = 0, value, start = now();

	for (uint64_t i = 0; i < operations; i++) {
		uint32_t key = key_of(i);

		if (bpf_map__lookup_elem(skeleton->maps.table, &key, sizeof(key), &value, sizeof(value), 0))
			fail("lookup: %s", strerror(errno));
		sum += value;
	}
	uint64_t time = now() - start;
	if (sum != operations * (operations - 1) / 2)
		fail("wrong values");
	figure("call", (double)time / operations);
}

static void update(void)
{
	uint64_t start = now();

	for (uint64_t i = 0; i < operations; i++) {
		uint32_t key = key_of(i);
		uint64_t value = i;

		if (bpf_map__update_elem(skeleton->maps.table, &key, sizeof(key), &value, sizeof(value), BPF_ANY))
			fail("update: %s", strerror(errno));
	}
	figure("call", (double)(now() - start) / operations);
}

static void delete(void)
{
	uint64_t start = now();

	for (uint64_t i = 0; i < operations; i++) {
		uint32_t key = key_of(i);

		if (bpf_map__delete_elem(skeleton->maps.table, &key, sizeof(key), 0))
			fail("delete: %s", strerror(errno));
	}
	figure("call", (double)(now() - start) / operations);
	fill();
}

static void global(void)
{
	uint64_t sum = 0, start = now();

	for (uint64_t i = 0; i < operations; i++)
		sum += *(volatile unsigned long long *)&skeleton->bss->values[i % ITEMS];
	uint64_t read = now() - start;
	if (sum != operations / ITEMS * (ITEMS * (ITEMS - 1) / 2))
		fail("wrong values");
	start = now();
	for (uint64_t i = 0; i < operations; i++)
		*(volatile unsigned long long *)&skeleton->bss->counter = i;
	uint64_t write = now() - start;
	if (skeleton->bss->counter != operations - 1)
		fail("wrong counter");
	figure("read", (double)read / operations);
	figure("write", (double)write / operations);
}

static void array(void)
{
	size_t size = ITEMS * sizeof(uint64_t);
	volatile uint64_t *items = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, bpf_map__fd(skeleton->maps.shared), 0);

	if (items == MAP_FAILED)
		fail("mmap: %s", strerror(errno));
	uint64_t sum = 0, start = now();
	for (uint64_t i = 0; i < operations; i++)
		sum += items[i % ITEMS];
	uint64_t time = now() - start;
	munmap((void *)items, size);
	if (sum != operations / ITEMS * (ITEMS * (ITEMS - 1) / 2))
		fail("wrong values");
	figure("read", (double)time / operations);
}

static void percpu(void)
{
	int cpus = libbpf_num_possible_cpus();
	uint64_t *values = calloc(cpus, sizeof(*values)), sum = 0, start = now();

	for (uint64_t i = 0; i < operations; i++) {
		uint32_t key = i % ITEMS;

		if (bpf_map__lookup_elem(skeleton->maps.counts, &key, sizeof(key), values, cpus * sizeof(*values), 0))
			fail("lookup: %s", strerror(errno));
		for (int cpu = 0; cpu < cpus; cpu++)
			sum += values[cpu];
	}
	uint64_t time = now() - start;
	free(values);
	if (sum != operations / ITEMS * (ITEMS * (ITEMS - 1) / 2))
		fail("wrong values");
	figure("call", (double)time / operations);
}

const struct bench_case iterate_case = {"iterate", begin_table, iterate, end};
const struct bench_case batch_case = {"batch", begin_table, batch, end};
const struct bench_case lookup_case = {"lookup", begin_table, lookup, end};
const struct bench_case update_case = {"update", begin_table, update, end};
const struct bench_case delete_case = {"delete", begin_table, delete, end};
const struct bench_case global_case = {"global", begin_items, global, end};
const struct bench_case array_case = {"array", begin_items, array, end};
const struct bench_case percpu_case = {"percpu", begin_items, percpu, end};
