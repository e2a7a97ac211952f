// One program of each tracing kind. Each counts its runs for one thread in its own slot of hits, and each loads only when a test
// asks for it ('?'), because kernels and libbpfs lack some of them.
#include <linux/bpf.h>
#include <linux/ptrace.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

char LICENSE[] SEC("license") = "GPL";

// One variable each, so that the C# side knows where everything is: the compiler orders variables as it likes.
struct {
	__u64 hits[32];
	__u64 values[32];
} counters;

const volatile struct {
	__u32 target_thread;
	int result;
} settings = {};

static __always_inline int hit(int slot)
{
	if ((__u32)bpf_get_current_pid_tgid() == settings.target_thread)
		__sync_fetch_and_add(&counters.hits[slot], 1);
	return 0;
}

#define COUNT(section, name, slot) \
	SEC("?" section) int name(void *ctx) { return hit(slot); }
// bpf_get_attach_cookie is Linux 5.15's, hence programs of their own.
#define COOKIE(section, name, slot) \
	SEC("?" section) int name(void *ctx) { counters.values[slot] = bpf_get_attach_cookie(ctx); return hit(slot); }

COUNT("tracepoint/syscalls/sys_enter_getpgid", tracepoint, 0)
COOKIE("tracepoint", tracepoint_cookie, 0)
COUNT("raw_tp/sys_enter", raw_tp, 1)
COOKIE("raw_tp", raw_tp_cookie, 1)
COUNT("raw_tp.w/sys_enter", raw_tp_writable, 1)
COUNT("tp_btf/sys_enter", tp_btf, 2)
COUNT("kprobe/vfs_mkdir", kprobe, 3)
COOKIE("kprobe", kprobe_cookie, 3)
COUNT("kretprobe/vfs_mkdir", kretprobe, 4)
COUNT("kprobe.multi/vfs_mkdi?", kprobe_multi, 5)
COOKIE("kprobe.multi", kprobe_multi_cookie, 5)
COUNT("kretprobe.multi/vfs_mkdi?", kretprobe_multi, 6)
COUNT("kprobe.session/vfs_mkdi?", kprobe_session, 7)
COUNT("ksyscall/getpgid", ksyscall, 8)
COUNT("kretsyscall/getpgid", kretsyscall, 9)
COUNT("uretprobe", uretprobe, 11)
COOKIE("uprobe", uprobe_cookie, 10)
COUNT("uprobe.multi", uprobe_multi, 12)
COOKIE("uprobe.multi", uprobe_multi_cookie, 12)
COUNT("uretprobe.multi", uretprobe_multi, 13)
COUNT("uprobe.session", uprobe_session, 14)
COUNT("perf_event", perf_event, 15)
COOKIE("perf_event", perf_event_cookie, 15)
COUNT("fentry/vfs_mkdir", fentry, 16)
COOKIE("fentry/vfs_mkdir", fentry_cookie, 16)
COUNT("fexit/vfs_mkdir", fexit, 17)
COUNT("fentry/vfs_rmdir", fentry_retarget, 18)
COUNT("perf_event", perf_event_any, 19)
COUNT("fsession/vfs_mkdir", fsession, 23)

SEC("?uprobe")
int uprobe(struct pt_regs *ctx)
{
	counters.values[10] = PT_REGS_PARM1(ctx);
	return hit(10);
}

SEC("?fmod_ret/security_inode_mkdir")
int fmod_ret(void *ctx)
{
	hit(20);
	return (__u32)bpf_get_current_pid_tgid() == settings.target_thread ? settings.result : 0;
}

SEC("?lsm/inode_mkdir")
int lsm(void *ctx)
{
	hit(21);
	return (__u32)bpf_get_current_pid_tgid() == settings.target_thread ? settings.result : 0;
}

SEC("?lsm_cgroup/socket_create")
int lsm_cgroup(void *ctx)
{
	hit(22);
	return 1;
}
