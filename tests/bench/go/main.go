// One side of the benchmark, on cilium/ebpf: cases that begin, take turns and end as the runner says (see ../README.md).
package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/cilium/ebpf"
)

type benchmarkCase interface {
	// turn returns " figure=value" for each figure.
	turn() string
	end()
}

// What bpf2go would embed.
var (
	//go:embed ring.bpf.o
	ringObject []byte
	//go:embed perf.bpf.o
	perfObject []byte
	//go:embed maps.bpf.o
	mapsObject []byte
)

// libraryVersion is set by the linker.
var libraryVersion string

func fail(format string, arguments ...any) {
	fmt.Printf("\nfail "+format+"\n", arguments...)
	os.Exit(1)
}

func check(err error, what string) {
	if err != nil {
		fail("%s: %v", what, err)
	}
}

func figure(name string, value float64) string {
	return fmt.Sprintf(" %s=%.6g", name, value)
}

func number(text string) uint64 {
	n, err := strconv.ParseUint(text, 10, 64)
	check(err, "argument")
	return n
}

func perItem(elapsed time.Duration, items uint64) float64 {
	return float64(elapsed.Nanoseconds()) / float64(items)
}

func spec(object []byte) *ebpf.CollectionSpec {
	s, err := ebpf.LoadCollectionSpecFromReader(bytes.NewReader(object))
	check(err, "opening")
	return s
}

// run runs a raw tracepoint program here and now.
func run(program *ebpf.Program, argument uint64) uint64 {
	result, err := program.Run(&ebpf.RunOptions{Context: argument})
	check(err, "running")
	return uint64(result)
}

func begin(arguments []string) benchmarkCase {
	switch arguments[0] {
	case "ring":
		return newRing(arguments[1:])
	case "live":
		return newLive(arguments[1:])
	case "perf":
		return newPerf(arguments[1:])
	case "iterate":
		return newTable(arguments[1:], (*table).iterate)
	case "batch":
		return newTable(arguments[1:], (*table).batch)
	case "lookup":
		return newTable(arguments[1:], (*table).lookup)
	case "update":
		return newTable(arguments[1:], (*table).update)
	case "delete":
		return newTable(arguments[1:], (*table).delete)
	case "global":
		return newItems(arguments[1:], (*items).global)
	case "percpu":
		return newItems(arguments[1:], (*items).percpu)
	case "object":
		return newObject(arguments[1:])
	}
	return nil
}

func main() {
	fmt.Printf("%s, cilium/ebpf %s\n", runtime.Version(), libraryVersion)
	var current benchmarkCase
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		switch words[0] {
		case "begin":
			current = begin(words[1:])
			if current == nil {
				fmt.Println("none")
			} else {
				fmt.Println("ok")
			}
		case "turn":
			fmt.Println("ok" + current.turn())
		case "end":
			current.end()
			fmt.Println("ok")
		}
	}
}
