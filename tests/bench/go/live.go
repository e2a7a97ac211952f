package main

import (
	"fmt"
	"slices"
	"syscall"
	"time"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/ringbuf"
	"golang.org/x/sys/unix"
)

// live has a producer beside the reader: the runner starts it when it reads "ready".
type live struct {
	collection *ebpf.Collection
	reader     *ringbuf.Reader
	latency    bool
	delays     []int64
}

type sample struct {
	stamp, number uint64
}

type totals struct {
	Produced, Dropped uint64
}

const last = ^uint64(0)

func newLive(arguments []string) *live {
	l := &live{latency: arguments[0] == "latency", delays: make([]int64, 0, 1000000)}
	var err error
	l.collection, err = ebpf.NewCollection(spec(ringObject))
	check(err, "loading")
	l.reader, err = ringbuf.NewReader(l.collection.Maps["events"])
	check(err, "reading")
	return l
}

func programID(p *ebpf.Program) ebpf.ProgramID {
	info, err := p.Info()
	check(err, "asking")
	id, _ := info.ID()
	return id
}

func cpuTime() time.Duration {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func (l *live) turn() string {
	var count, sum uint64
	var sums totals
	var record ringbuf.Record
	var used time.Duration
	l.delays = l.delays[:0]
	check(l.collection.Variables["totals"].Set(sums), "totals")
	fmt.Printf("\nready %d %d\n", programID(l.collection.Programs["produce"]), programID(l.collection.Programs["finish"]))

	// time.Now needs no system call, but has an epoch of its own.
	var now unix.Timespec
	check(unix.ClockGettime(unix.CLOCK_MONOTONIC, &now), "clock")
	epoch, epochNs := time.Now(), now.Nano()
	start := epoch
	for {
		if err := l.reader.ReadInto(&record); err != nil {
			fail("reading: %v", err)
		}
		s := (*sample)(unsafe.Pointer(&record.RawSample[0]))
		if s.number == last {
			break
		}
		if l.latency {
			l.delays = append(l.delays, epochNs+int64(time.Since(epoch))-int64(s.stamp))
		}
		sum += s.number
		if count++; count == 1 {
			start, used = time.Now(), cpuTime()
		}
	}
	elapsed := time.Since(start)
	used = cpuTime() - used
	check(l.collection.Variables["totals"].Get(&sums), "totals")
	if count != sums.Produced || sum != count*(count-1)/2 {
		fail("%d of %d records", count, sums.Produced)
	}
	if l.latency {
		slices.Sort(l.delays)
		return figure("p50", float64(l.delays[count/2])) + figure("p99", float64(l.delays[count*99/100]))
	}
	return figure("rate", 1e3/perItem(elapsed, count)) + figure("lost", 100*float64(sums.Dropped)/float64(count+sums.Dropped)) +
		figure("cpu", perItem(used, count))
}

func (l *live) end() {
	l.reader.Close()
	l.collection.Close()
}
