package ndjson_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/ndjson"
)

// lines reads everything, as "number:data".
func lines(t testing.TB, r io.Reader, limit int) ([]ndjson.Line, error) {
	t.Helper()
	reader := ndjson.NewReader(r, limit)
	var out []ndjson.Line
	for {
		l, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		out = append(out, l)
	}
}

func TestLinesAreNumberedAndBlankOnesPassedOver(t *testing.T) {
	want := []ndjson.Line{{Number: 1, Data: []byte("{}")}, {Number: 4, Data: []byte(`{"a":1}`)}, {Number: 5, Data: []byte("x")}}
	for _, in := range []string{"{}\n\n \t\n{\"a\":1}\nx", "{}\r\n\r\n\r\n {\"a\":1} \r\nx\r\n", "\ufeff{}\n\n\n{\"a\":1}\nx\n\n"} {
		got, err := lines(t, strings.NewReader(in), 100)
		require.NoError(t, err)
		require.Equal(t, want, got)
		got, err = lines(t, iotest.OneByteReader(strings.NewReader(in)), 100)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	for _, in := range []string{"", "\n", "\n\n \n"} {
		got, err := lines(t, strings.NewReader(in), 100)
		require.NoError(t, err)
		require.Empty(t, got)
	}
}

func TestALongLineIsToldAndPassedOver(t *testing.T) {
	for _, size := range []int{11, 1000, 1 << 20} {
		got, err := lines(t, strings.NewReader("1\n"+strings.Repeat("x", size)+"\r\n0123456789\r\nlast"), 10)
		require.NoError(t, err)
		require.Equal(t, []ndjson.Line{{Number: 1, Data: []byte("1")}, {Number: 2, Over: true}, {Number: 3, Data: []byte("0123456789")}, {Number: 4, Data: []byte("last")}}, got)
	}
	got, err := lines(t, strings.NewReader(strings.Repeat("x", 100)), 10)
	require.NoError(t, err)
	require.Equal(t, []ndjson.Line{{Number: 1, Over: true}}, got)
}

func TestALineThatIsCutIsDropped(t *testing.T) {
	broken := errors.New("the line is dead")
	got, err := lines(t, io.MultiReader(strings.NewReader("1\n2"), iotest.ErrReader(broken)), 10)
	require.ErrorIs(t, err, broken)
	require.Len(t, got, 1)
}

// FuzzLines holds that every short line comes out, in order, as it is.
func FuzzLines(f *testing.F) {
	f.Add([]byte("{}\n\r\n[1]\nlong long long line\n"), 8)
	f.Fuzz(func(t *testing.T, in []byte, limit int) {
		if limit < 0 {
			return
		}
		in = bytes.TrimPrefix(in, []byte("\ufeff"))
		got, err := lines(t, bytes.NewReader(in), limit)
		require.NoError(t, err)
		for i, raw := range bytes.Split(in, []byte("\n")) {
			data := bytes.TrimSpace(raw)
			over := len(bytes.TrimRight(raw, "\r\n")) > limit
			if len(data) == 0 && !over {
				continue
			}
			require.NotEmpty(t, got)
			require.Equal(t, i+1, got[0].Number)
			require.Equal(t, over, got[0].Over)
			if !over {
				require.Equal(t, data, got[0].Data)
			}
			got = got[1:]
		}
		require.Empty(t, got)
	})
}
