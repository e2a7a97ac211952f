#include <stdarg.h>
#include "bench.h"

static const struct bench_case *const cases[] = {
	&ring_case, &live_case, &perf_case, &iterate_case, &batch_case, &lookup_case, &update_case, &delete_case,
	&global_case, &array_case, &percpu_case, &object_case,
};

void fail(const char *format, ...)
{
	va_list arguments;

	printf("\nfail ");
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("\n");
	exit(1);
}

int main(void)
{
	const struct bench_case *current = NULL;
	char line[256];

	printf("gcc %s, libbpf %s\n", __VERSION__, libbpf_version_string());
	fflush(stdout);
	while (fgets(line, sizeof(line), stdin)) {
		char *words[8] = {}, *verb = strtok(line, " \n");

		for (int i = 0; i < 7 && (words[i] = strtok(NULL, " \n")); i++)
			;
		if (!verb)
			break;
		if (strcmp(verb, "begin") == 0) {
			current = NULL;
			for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
				if (words[0] && strcmp(cases[i]->name, words[0]) == 0)
					current = cases[i];
			}
			if (!current) {
				printf("none\n");
				fflush(stdout);
				continue;
			}
			current->begin(words + 1);
			printf("ok\n");
		} else if (strcmp(verb, "turn") == 0) {
			printf("ok");
			current->turn();
			printf("\n");
		} else {
			current->end();
			printf("ok\n");
		}
		fflush(stdout);
	}
	return 0;
}
