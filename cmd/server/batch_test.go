package main_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// batchMiB is how much the large batch has by default; FACTDESK_BATCH_MIB
// sets another size: 1024 is what the program is meant to bear.
const batchMiB = 8

// maxResidentMiB is how much memory the program may take for it.
const maxResidentMiB = 256

// writeArticles writes lines of about four kilobytes until there are size bytes, and
// returns how many. No two are alike.
func writeArticles(w io.Writer, size int64) (lines int, err error) {
	out := bufio.NewWriterSize(w, 64<<10)
	for written := int64(0); written < size; lines++ {
		var text strings.Builder
		for i := range 26 {
			fmt.Fprintf(&text, "Police in Norland arrested %d smugglers on Monday, Mayor Ada Quill said, and %d crates were found in pier %d of the harbour.\\n",
				lines%900+2, lines%77+i+2, lines)
		}
		n, err := fmt.Fprintf(out, `{"id":"a-%d","published_at":"2024-03-07","text":"%s"}`+"\n", lines, text.String())
		if err != nil {
			return lines, err
		}
		written += int64(n)
	}
	return lines, out.Flush()
}

// resident returns the most memory in MiB that a process has had resident, or
// 0 where the system does not tell.
func resident(pid int) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kib, _ := strconv.Atoi(strings.Fields(rest)[0])
			return kib / 1024
		}
	}
	return 0
}

func TestALargeBatchStreamsInBoundedMemory(t *testing.T) {
	size := int64(batchMiB)
	if s := os.Getenv("FACTDESK_BATCH_MIB"); s != "" {
		var err error
		size, err = strconv.ParseInt(s, 10, 64)
		require.NoError(t, err)
	}
	p := start(t)
	body, w := io.Pipe()
	sent := make(chan int, 1)
	begin := time.Now()
	go func() {
		lines, err := writeArticles(w, size<<20)
		_ = w.CloseWithError(err)
		sent <- lines
	}()
	res, err := http.Post(p.url+"/extract/batch?types=count,person", "application/x-ndjson", body)
	require.NoError(t, err)
	defer res.Body.Close()
	require.Equal(t, 200, res.StatusCode)

	answered := map[string]bool{}
	in := bufio.NewReaderSize(res.Body, 1<<20)
	var received int64
	for {
		line, err := in.ReadBytes('\n')
		require.NoError(t, err)
		received += int64(len(line))
		var l struct {
			ID     string
			Result *struct{ Claims []struct{ Text string } }
			Totals *struct {
				Lines, Results, Claims int
				Complete               bool
			}
		}
		require.NoError(t, json.Unmarshal(line, &l))
		if l.Totals != nil {
			lines := <-sent
			require.True(t, l.Totals.Complete)
			require.Equal(t, lines, l.Totals.Lines)
			require.Equal(t, lines, l.Totals.Results)
			require.Len(t, answered, lines, "nothing is lost")
			break
		}
		require.NotNil(t, l.Result, "%.300s", line)
		require.False(t, answered[l.ID], "answered twice: %s", l.ID)
		answered[l.ID] = true
		n, err := strconv.Atoi(strings.TrimPrefix(l.ID, "a-"))
		require.NoError(t, err)
		require.Equal(t, fmt.Sprintf("%d smugglers", n%900+2), l.Result.Claims[0].Text, "answers go with their questions")
	}
	most := resident(p.Process.Pid)
	t.Logf("%d MiB in, %d MiB out, %d articles in %s; %d MiB resident at most", size, received>>20, len(answered), time.Since(begin).Round(time.Second), most)
	require.Less(t, most, maxResidentMiB)
}
