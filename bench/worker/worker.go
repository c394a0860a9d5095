// Package worker is the far side of the benchmark: a program of its own for each
// tool, so that none pays for the memory, the warm-up or the garbage of another.
// Its invariant: the work asked for is done before the line that answers it.
package worker

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// Document is one text with the day of its publication, YYYY-MM-DD.
type Document struct {
	Text string `json:"text"`
	Date string `json:"date"`
}

// Tool reads one document and returns how many results it found. It is called
// by several goroutines at once.
type Tool func(Document) (found int, err error)

// Run reads the documents from the file that the first argument names, makes
// the tool, and does what the lines of standard input ask for: "first last
// passes hands pause" is documents first to last (exclusive), so many times, by
// so many goroutines, each of which rests for so many microseconds behind each
// document. It is answered by "found allocations bytes". A failure ends the program.
func Run(open func() (Tool, error)) {
	if err := serve(open, os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(open func() (Tool, error), in io.Reader, out io.Writer) error {
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		return err
	}
	var docs []Document
	if err := json.Unmarshal(content, &docs); err != nil {
		return err
	}
	tool, err := open()
	if err != nil {
		return err
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		var o order
		if _, err := fmt.Sscan(lines.Text(), &o.first, &o.last, &o.passes, &o.hands, &o.pause); err != nil {
			return fmt.Errorf("order %q: %w", lines.Text(), err)
		}
		answer, err := o.carryOut(tool, docs)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintln(out, answer); err != nil {
			return err
		}
	}
	return nil
}

// order is one line of standard input.
type order struct{ first, last, passes, hands, pause int }

// carryOut does the work and returns the line that answers it.
func (o order) carryOut(tool Tool, docs []Document) (string, error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	found := make([]int, o.hands)
	failed := make([]error, o.hands)
	var hands sync.WaitGroup
	for hand := range o.hands {
		hands.Go(func() { found[hand], failed[hand] = o.pass(tool, docs, hand) })
	}
	hands.Wait()
	runtime.ReadMemStats(&after)
	sum := 0
	for _, n := range found {
		sum += n
	}
	answer := fmt.Sprint(sum, after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc)
	return answer, errors.Join(failed...)
}

// pass is the share of one hand: every so-manieth of all documents.
func (o order) pass(tool Tool, docs []Document, hand int) (int, error) {
	found := 0
	for i := hand; i < o.passes*(o.last-o.first); i += o.hands {
		n, err := tool(docs[o.first+i%(o.last-o.first)])
		if err != nil {
			return found, err
		}
		found += n
		if o.pause > 0 {
			time.Sleep(time.Duration(o.pause) * time.Microsecond)
		}
	}
	return found, nil
}
