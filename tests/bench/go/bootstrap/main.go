// What examples/bootstrap does, with cilium/ebpf: bootstrap SECONDS
package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"log"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
	"github.com/cilium/ebpf/ringbuf"
)

type event struct {
	Kind       uint32
	Pid, Ppid  int32
	ExitCode   uint32
	DurationNs uint64
	Comm       [16]byte
	Filename   [127]byte
}

//go:embed bootstrap.bpf.o
var image []byte

func text(b []byte) []byte {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return b[:i]
	}
	return b
}

func main() {
	seconds := 10.0
	if len(os.Args) > 1 {
		seconds, _ = strconv.ParseFloat(os.Args[1], 64)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt, syscall.SIGTERM)

	spec, err := ebpf.LoadCollectionSpecFromReader(bytes.NewReader(image))
	if err != nil {
		log.Fatal(err)
	}
	if err := spec.Variables["min_duration_ns"].Set(uint64(0)); err != nil {
		log.Fatal(err)
	}
	var objects struct {
		HandleExec *ebpf.Program `ebpf:"handle_exec"`
		HandleExit *ebpf.Program `ebpf:"handle_exit"`
		Events     *ebpf.Map     `ebpf:"events"`
	}
	if err := spec.LoadAndAssign(&objects, nil); err != nil {
		log.Fatal(err)
	}
	onExec, err := link.Tracepoint("sched", "sched_process_exec", objects.HandleExec, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer onExec.Close()
	onExit, err := link.Tracepoint("sched", "sched_process_exit", objects.HandleExit, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer onExit.Close()
	reader, err := ringbuf.NewReader(objects.Events)
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		select {
		case <-stop:
		case <-time.After(time.Duration(seconds * float64(time.Second))):
		}
		reader.Close()
	}()

	fmt.Printf("%-8s %-5s %-16s %-7s %-7s %s\n", "TIME", "EVENT", "COMM", "PID", "PPID", "FILENAME/EXIT CODE")
	var record ringbuf.Record
	for {
		if err := reader.ReadInto(&record); errors.Is(err, ringbuf.ErrClosed) {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		if len(record.RawSample) < int(unsafe.Sizeof(event{})) {
			continue
		}
		e := (*event)(unsafe.Pointer(&record.RawSample[0]))
		now := time.Now().Format("15:04:05")
		if e.Kind == 0 {
			fmt.Printf("%-8s %-5s %-16s %-7d %-7d %s\n", now, "EXEC", text(e.Comm[:]), e.Pid, e.Ppid, text(e.Filename[:]))
		} else {
			fmt.Printf("%-8s %-5s %-16s %-7d %-7d [%d] (%dms)\n", now, "EXIT", text(e.Comm[:]), e.Pid, e.Ppid, e.ExitCode, e.DurationNs/1000000)
		}
	}
}
