package main

import (
	"os"
	"time"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/perf"
)

type perfBuffer struct {
	collection           *ebpf.Collection
	reader               *perf.Reader
	record               perf.Record
	fill                 *ebpf.Program
	size, records, fills uint64
}

func newPerf(arguments []string) *perfBuffer {
	p := &perfBuffer{size: number(arguments[0]), records: number(arguments[1]), fills: number(arguments[2])}
	var err error
	p.collection, err = ebpf.NewCollection(spec(perfObject))
	check(err, "loading")
	p.reader, err = perf.NewReader(p.collection.Maps["events"], 1024*os.Getpagesize())
	check(err, "reading")
	p.fill = p.collection.Programs["fill_"+arguments[0]]
	return p
}

func (p *perfBuffer) turn() string {
	var elapsed time.Duration
	for range p.fills {
		if run(p.fill, p.records) != p.records {
			fail("the buffer took fewer than %d records", p.records)
		}
		var sum uint64
		start := time.Now()
		for range p.records {
			if err := p.reader.ReadInto(&p.record); err != nil {
				fail("reading: %v", err)
			}
			sample := p.record.RawSample
			if p.record.LostSamples != 0 || uint64(len(sample)) < p.size {
				fail("lost records")
			}
			sum += *(*uint64)(unsafe.Pointer(&sample[0])) + *(*uint64)(unsafe.Pointer(&sample[p.size-8]))
		}
		elapsed += time.Since(start)
		checkRecords(sum, p.records, false)
	}
	return figure("record", perItem(elapsed, p.records*p.fills))
}

func (p *perfBuffer) end() {
	p.reader.Close()
	p.collection.Close()
}
