// Runs a command and prints what the kernel says it took: CPU and wall time in microseconds, peak memory in kB, exit status, and the
// memory resident so many milliseconds after the start (0: not asked). A process of its own, and small, because a child's peak
// starts from that of the process it was forked from.
//   measure MILLISECONDS COMMAND...
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long resident(pid_t process)
{
	char path[32];
	long pages = 0;

	snprintf(path, sizeof(path), "/proc/%d/statm", process);
	FILE *file = fopen(path, "r");
	if (!file || fscanf(file, "%*d %ld", &pages) != 1)
		pages = 0;
	if (file)
		fclose(file);
	return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

int main(int argc, char **argv)
{
	struct timespec start, end;
	struct rusage usage;
	long memory = 0;
	int status;

	if (argc < 3)
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &start);
	pid_t child = vfork();
	if (child == 0) {
		dup2(open("/dev/null", O_WRONLY), 1);
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (child > 0 && atoi(argv[1]) > 0) {
		usleep(atoi(argv[1]) * 1000);
		memory = resident(child);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0)
		return 1;
	clock_gettime(CLOCK_MONOTONIC, &end);
	printf("%ld %ld %ld %d %ld\n",
	       (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec,
	       (end.tv_sec - start.tv_sec) * 1000000 + (end.tv_nsec - start.tv_nsec) / 1000, usage.ru_maxrss,
	       WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), memory);
	return 0;
}
