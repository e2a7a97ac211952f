// The types of ring.bpf.c that its skeleton names and does not define.
#pragma once

struct totals {
	unsigned long long produced;
	unsigned long long dropped;
};
