// Runs a command in a user namespace of its own that has a BPF file system with everything delegated to it (Linux 6.9):
// delegate FOLDER COMMAND [ARGUMENT...]. The child opens the file system, so that it is its namespace's; only its parent may delegate.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// linux/mount.h, which does not go together with sys/mount.h everywhere.
enum { SET_STRING = 1, CMD_CREATE = 6, MOVE_EMPTY_PATH = 4 };

static int check(int result, const char *what)
{
	if (result < 0) {
		fprintf(stderr, "delegate: %s: %s\n", what, strerror(errno));
		exit(125);
	}
	return result;
}

static void send_fd(int socket, int fd)
{
	char byte = 0, control[CMSG_SPACE(sizeof(int))] = {};
	struct iovec data = { &byte, 1 };
	struct msghdr message = { .msg_iov = &data, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control) };
	struct cmsghdr *header = CMSG_FIRSTHDR(&message);

	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	header->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(header), &fd, sizeof(int));
	check(sendmsg(socket, &message, 0), "sendmsg");
}

static int receive_fd(int socket)
{
	char byte, control[CMSG_SPACE(sizeof(int))];
	struct iovec data = { &byte, 1 };
	struct msghdr message = { .msg_iov = &data, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control) };
	int fd;

	if (check(recvmsg(socket, &message, 0), "recvmsg") == 0)
		exit(125);
	memcpy(&fd, CMSG_DATA(CMSG_FIRSTHDR(&message)), sizeof(int));
	return fd;
}

static void write_file(const char *path, const char *text)
{
	int fd = check(open(path, O_WRONLY), path);

	check(write(fd, text, strlen(text)), path);
	close(fd);
}

static void run(int socket, char **argv)
{
	check(unshare(CLONE_NEWUSER), "unshare user namespace");
	write_file("/proc/self/setgroups", "deny");
	write_file("/proc/self/uid_map", "0 0 1");
	write_file("/proc/self/gid_map", "0 0 1");
	check(unshare(CLONE_NEWNS), "unshare mount namespace");
	send_fd(socket, check(syscall(SYS_fsopen, "bpf", 0), "fsopen"));
	check(syscall(SYS_move_mount, receive_fd(socket), "", AT_FDCWD, argv[1], MOVE_EMPTY_PATH), "move_mount");
	execvp(argv[2], argv + 2);
	check(-1, argv[2]);
}

int main(int argc, char **argv)
{
	static const char *const options[] = { "delegate_cmds", "delegate_maps", "delegate_progs", "delegate_attachs" };
	int sockets[2], status, fs;
	pid_t child;

	if (argc < 3)
		return 125;
	check(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets), "socketpair");
	child = check(fork(), "fork");
	if (child == 0) {
		close(sockets[1]);
		run(sockets[0], argv);
	}
	close(sockets[0]);
	fs = receive_fd(sockets[1]);
	for (int i = 0; i < 4; i++)
		check(syscall(SYS_fsconfig, fs, SET_STRING, options[i], "any", 0), options[i]);
	check(syscall(SYS_fsconfig, fs, CMD_CREATE, 0, 0, 0), "create");
	send_fd(sockets[1], check(syscall(SYS_fsmount, fs, 0, 0), "fsmount"));
	check(waitpid(child, &status, 0), "waitpid");
	return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
}
