#include "bench.h"
#include "bootstrap.skel.h"
#include "programs1.skel.h"
#include "programs10.skel.h"
#include "programs100.skel.h"

#define PHASES(NAME)                                         \
	static void NAME(uint64_t *times)                    \
	{                                                    \
		struct NAME##_bpf *skeleton;                 \
                                                             \
		times[0] = now();                            \
		skeleton = NAME##_bpf__open();               \
		times[1] = now();                            \
		if (!skeleton || NAME##_bpf__load(skeleton)) \
			fail("loading: %s", strerror(errno)); \
		times[2] = now();                            \
		if (NAME##_bpf__attach(skeleton))            \
			fail("attaching: %s", strerror(errno)); \
		times[3] = now();                            \
		NAME##_bpf__destroy(skeleton);               \
		times[4] = now();                            \
	}

PHASES(bootstrap)
PHASES(programs1)
PHASES(programs10)
PHASES(programs100)

static const struct {
	const char *name;
	void (*run)(uint64_t *times);
} objects[] = {{"bootstrap", bootstrap}, {"programs1", programs1}, {"programs10", programs10}, {"programs100", programs100}};

static void (*object)(uint64_t *times);

static void begin(char **args)
{
	for (size_t i = 0; i < sizeof(objects) / sizeof(*objects); i++) {
		if (strcmp(objects[i].name, args[0]) == 0)
			object = objects[i].run;
	}
}

static void turn(void)
{
	uint64_t times[5];

	object(times);
	figure("open", (times[1] - times[0]) / 1e3);
	figure("load", (times[2] - times[1]) / 1e3);
	figure("attach", (times[3] - times[2]) / 1e3);
	figure("close", (times[4] - times[3]) / 1e3);
	figure("start", (times[3] - times[0]) / 1e3);
}

static void end(void)
{
}

const struct bench_case object_case = {"object", begin, turn, end};
