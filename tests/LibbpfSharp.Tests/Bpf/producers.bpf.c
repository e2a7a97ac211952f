// Several producers of numbered records, into a ring buffer and a perf buffer, each with an account of what it made and what
// found no room. The tests run them through BPF_PROG_TEST_RUN.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

char LICENSE[] SEC("license") = "GPL";

#define PRODUCERS 16
#define ENOSPC 28

// Records a call. The verifier of 5.10 walks through every one of them, on both ways through the loop.
#define MOST 32

struct record {
	__u64 sequence;
	__u32 producer;
	__u32 cpu;
};

// Each on a cache line of its own.
struct account {
	__u64 produced;
	__u64 dropped;
	__u64 refused; // for another reason than a full ring
	__u64 unused[5];
} accounts[PRODUCERS];

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 65536);
} ring SEC(".maps");

// As often written: neither sizes nor entries.
struct {
	__uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY);
} perf SEC(".maps");

// The context that the test hands over.
struct produce {
	__u64 producer;
	__u64 count;
	__u64 extra; // bytes after a perf buffer record, up to 255
};

static __always_inline struct account *account_of(__u64 producer)
{
	struct account *account = &accounts[producer & (PRODUCERS - 1)];

	// The address is made here: 5.10's verifier forgets the bounds of a number that was on the stack, but not a pointer.
	asm volatile("" : "+r"(account));
	return account;
}

SEC("?raw_tp/test")
int to_ring(struct produce *ctx)
{
	__u64 producer = ctx->producer, count = ctx->count;
	struct account *account;

	account = account_of(producer);
	for (int i = 0; i < MOST; i++) {
		struct record *r;

		if (i >= count)
			break;
		r = bpf_ringbuf_reserve(&ring, sizeof(*r), 0);
		if (r) {
			r->sequence = account->produced;
			r->producer = producer;
			r->cpu = bpf_get_smp_processor_id();
			bpf_ringbuf_submit(r, 0);
		} else {
			account->dropped++;
		}
		account->produced++;
	}
	return 0;
}

struct padded {
	struct record record;
	char extra[256];
};

SEC("?raw_tp/test")
int to_perf(struct produce *ctx)
{
	__u64 producer = ctx->producer, count = ctx->count, extra = ctx->extra;
	struct padded p = {};
	struct account *account;
	long err;

	account = account_of(producer);
	for (int i = 0; i < MOST; i++) {
		if (i >= count)
			break;
		p.record.sequence = account->produced;
		p.record.producer = producer;
		p.record.cpu = bpf_get_smp_processor_id();
		p.extra[0] = i;
		// For the same reason.
		asm volatile("%0 &= 255" : "+r"(extra));
		err = bpf_perf_event_output(ctx, &perf, BPF_F_CURRENT_CPU, &p, sizeof(p.record) + extra);
		if (err == -ENOSPC)
			account->dropped++;
		else if (err)
			account->refused++;
		account->produced++;
	}
	return 0;
}
